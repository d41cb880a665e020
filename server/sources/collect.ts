import { readdir, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import type { BoundarySet } from "../../geo/domain/level.ts";
import type { Argument } from "./argument.ts";
import { litterReason } from "./litter.ts";
import { fileBytes, magicOf, refusedAccess } from "./loose-file.ts";
import { isShapefilePart, stemOf } from "./shapefile-parts.ts";
import { listArchive } from "./zip-archive.ts";

/** A file met on the way that is not read, and why. */
export interface Ignored {
  readonly path: string;
  readonly reason: string;
}

/** A file that an argument stands for, before shapefile parts are put together. */
export interface Candidate {
  /** As shown to the user. */
  readonly path: string;
  /** Where it is, the same however it was reached: the real path, and the name inside an archive. */
  readonly key: string;
  readonly as: BoundarySet | null;
  readonly named: boolean;
  readonly file: string | null;
  readonly gzip: boolean;
  /** Fetched only because a shapefile needs it, so that meeting it again is no repetition. */
  readonly part: boolean;
  obtained(): AsyncIterable<Buffer>;
}

export interface Collected {
  readonly candidates: Candidate[];
  readonly ignored: Ignored[];
}

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
  as: BoundarySet | null,
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
  as: BoundarySet | null,
  named: boolean,
  into: Collected,
): Promise<void> {
  const file = resolve(path);
  const key = await realpath(file);
  const magic = (await magicOf(file, path)).toString("latin1");
  if (isArchive(path, magic)) return addArchive(file, path, key, as, named, into);
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

async function addArchive(
  file: string,
  path: string,
  key: string,
  as: BoundarySet | null,
  named: boolean,
  into: Collected,
): Promise<void> {
  const entries = await listArchive(file, path);
  const data = [];
  for (const { name, bytes } of entries) {
    const reason = litterReason(name);
    if (reason) into.ignored.push({ path: `${path}/${name}`, reason });
    else data.push({ name, bytes });
  }
  for (const { name, bytes } of data.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    into.candidates.push({
      path: `${path}/${name}`,
      key: `${key}/${name}`,
      as,
      named: named && data.length === 1,
      file: null,
      gzip: /\.gz$/i.test(name),
      part: false,
      obtained: bytes,
    });
  }
}

/** Whoever names one part of a shapefile means all of them. */
async function addOtherParts(path: string, as: BoundarySet | null, into: Collected) {
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
