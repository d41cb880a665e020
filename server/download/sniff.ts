import type { FileKind } from "./download.ts";
import { NotFetched } from "./failure.ts";

/** Bytes looked at before anything is written. */
const HEAD_BYTES = 512;

/** Passes a file's bytes on once its first ones look like the kind it should be. Throws `NotFetched`, above all for a web page. */
export async function* ofKind(
  body: AsyncIterable<Uint8Array>,
  kind: FileKind,
  address: string,
): AsyncGenerator<Uint8Array> {
  let head: Buffer | null = Buffer.alloc(0);
  for await (const chunk of body) {
    if (head === null) {
      yield chunk;
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < HEAD_BYTES) continue;
    checkHead(head, kind, address);
    yield head;
    head = null;
  }
  if (head === null) return;
  checkHead(head, kind, address);
  yield head;
}

const NAMES: Readonly<Record<FileKind, string>> = {
  zip: "a zip archive",
  xlsx: "a workbook",
  csv: "a table",
  geojson: "GeoJSON",
  gpkg: "a GeoPackage",
};

function checkHead(head: Buffer, kind: FileKind, address: string): void {
  const start = head
    .subarray(0, HEAD_BYTES)
    .toString("latin1")
    .replace(/^\u00ef\u00bb\u00bf/, "");
  if (isOfKind(start, kind)) return;
  throw new NotFetched(
    "unexpected-content",
    `expected ${NAMES[kind]} from ${address}, found ${contentOf(start)}; open the address in a browser to see what it says`,
  );
}

function isOfKind(start: string, kind: FileKind): boolean {
  switch (kind) {
    case "zip":
      return start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06");
    case "xlsx":
      return start.startsWith("PK\x03\x04");
    case "gpkg":
      return start.startsWith("SQLite format 3\0");
    case "csv":
      return start !== "" && !/^\s*[<{[]/.test(start) && !start.includes("\0");
    case "geojson":
      // A feature service says what is wrong in JSON of its own, with status 200.
      return /^\s*\{\s*"(?!error")/.test(start);
  }
}

/** Whether a text, or its start, is a page for people rather than data. */
export function isWebPage(start: string): boolean {
  return /^\s*(<!doctype html|<html|<head|<\?xml[^>]*>\s*<(!doctype )?html)/i.test(start);
}

function contentOf(start: string): string {
  if (start === "") return "nothing";
  return isWebPage(start) ? "a web page" : `something else (${JSON.stringify(start.slice(0, 20))})`;
}
