import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, sep } from "node:path";
import { type Body, fileBody } from "./body.ts";

/** The built client, held in memory. */
export interface ClientFiles {
  /** The page; null when the client has not been built. */
  readonly page: Body | null;
  /** Every other file by its path on the server (`/assets/main-x1y2z3w4.js`). */
  readonly files: ReadonlyMap<string, Body>;
}

/**
 * Reads the folder that `vite build` made, so that requests are matched against what is there and never joined to a path.
 *
 * A client built anew is seen after a restart; until then the page and the files that it names stay together.
 */
export function readClientFiles(folder: string): ClientFiles {
  const files = new Map<string, Body>();
  for (const name of listFiles(folder)) {
    const type = TYPES.get(extname(name));
    if (type) files.set(`/${name.split(sep).join("/")}`, readBody(join(folder, name), type));
  }
  const page = files.get("/index.html") ?? null;
  files.delete("/index.html");
  return { page, files };
}

/** Whether the build put a hash of the content into the name, so that the bytes behind it never change. */
export function isHashed(path: string): boolean {
  return /^\/assets\/.+-[\w-]{8}\.\w+$/.test(path);
}

/** What a client may consist of; anything else is not served. */
const TYPES: ReadonlyMap<string, string> = new Map([
  [".css", "text/css; charset=utf-8"],
  [".html", "text/html; charset=utf-8"],
  [".ico", "image/x-icon"],
  [".js", "text/javascript; charset=utf-8"],
  [".json", "application/json; charset=utf-8"],
  [".mjs", "text/javascript; charset=utf-8"],
  [".png", "image/png"],
  [".svg", "image/svg+xml"],
  [".txt", "text/plain; charset=utf-8"],
  [".webmanifest", "application/manifest+json"],
  [".woff2", "font/woff2"],
]);

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

function readBody(path: string, type: string): Body {
  return fileBody(type, readFileSync(path), {
    ...readSibling(path, ".br", "br"),
    ...readSibling(path, ".gz", "gzip"),
  });
}

/** The file that the build compressed beforehand, where it did. */
function readSibling(
  path: string,
  suffix: string,
  encoding: "br" | "gzip",
): { br?: Uint8Array; gzip?: Uint8Array } {
  return existsSync(path + suffix) ? { [encoding]: readFileSync(path + suffix) } : {};
}
