import { readdir, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import type { Argument } from "./argument.ts";
import type { Collected } from "./candidate.ts";
import { collectArchive } from "./collect-archive.ts";
import { litterReason } from "./litter.ts";
import { fileBytes, magicOf, refusedAccess } from "./loose-file.ts";
import type { Said } from "./said.ts";
import { isShapefilePart, stemOf } from "./shapefile-parts.ts";

/** The files that one argument stands for, in sorted order. Throws `RefusedInput`. */
export async function collectArgument({ path, as }: Argument): Promise<Collected> {
  const into: Collected = { candidates: [], ignored: [] };
  try {
    const kind = await stat(path);
    if (kind.isDirectory()) await walk(path, path, as, new Set(), into);
    else {
      await addFile(path, as, true, into);
      if (isShapefilePart(path)) await addOtherParts(path, as, into);
    }
  } catch (error) {
    throw refusedAccess(error, path);
  }
  return into;
}

async function walk(
  folder: string,
  top: string,
  as: Said | null,
  seen: Set<string>,
  into: Collected,
): Promise<void> {
  const real = await realpath(folder);
  if (seen.has(real)) return;
  seen.add(real);
  for (const name of (await readdir(folder)).sort()) {
    const path = join(folder, name);
    const litter = litterReason(relative(top, path));
    const kind = litter ? null : await stat(path).catch(() => null);
    if (kind?.isDirectory()) await walk(path, top, as, seen, into);
    else if (kind?.isFile()) await addFile(path, as, false, into);
    else into.ignored.push({ path, reason: litter ?? "neither a file nor a folder" });
  }
}

async function addFile(
  path: string,
  as: Said | null,
  named: boolean,
  into: Collected,
): Promise<void> {
  const file = resolve(path);
  const key = await realpath(file);
  const magic = (await magicOf(file, path)).toString("latin1");
  if (isArchive(path, magic)) {
    const inside = await collectArchive({ file, path, key, as, named });
    into.candidates.push(...inside.candidates);
    into.ignored.push(...inside.ignored);
    return;
  }
  const gzip = /\.gz$/i.test(path) || magic.startsWith("\x1f\x8b");
  const obtained = () => fileBytes(file, path);
  into.candidates.push({ path, key, as, named, file, gzip, part: false, obtained });
}

/** By content; but an office document is a zip too, and is read as what it is. */
function isArchive(path: string, magic: string): boolean {
  if (/\.zip$/i.test(path)) return true;
  const zipped = ["PK\x03\x04", "PK\x05\x06", "PK\x07\x08"].includes(magic);
  return zipped && !/\.(xls|doc|ppt|od)\w+$/i.test(path);
}

/** Whoever names one part of a shapefile means all of them. */
async function addOtherParts(path: string, as: Said | null, into: Collected) {
  for (const name of (await readdir(dirname(path))).sort()) {
    if (name === basename(path) || !isShapefilePart(name)) continue;
    if (stemOf(name) !== stemOf(basename(path))) continue;
    const other = join(dirname(path), name);
    const file = resolve(other);
    into.candidates.push({
      path: other,
      key: await realpath(file),
      as,
      named: true,
      file,
      gzip: false,
      part: true,
      obtained: () => fileBytes(file, other),
    });
  }
}
