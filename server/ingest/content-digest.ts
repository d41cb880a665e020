import { createHash } from "node:crypto";
import type { FileRecord } from "./snapshot-files.ts";

/** 12 hex digits that stand for the content of a snapshot's data files, in order of name. */
export function contentDigest(files: readonly FileRecord[]): string {
  const hash = createHash("sha256");
  for (const { name, sha256 } of files) hash.update(`${name} ${sha256}\n`);
  return hash.digest("hex").slice(0, 12);
}
