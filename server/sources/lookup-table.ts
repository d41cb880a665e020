import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

const FOLDER = join(import.meta.dirname, "../../data/lookups");

/** The lines of one of the reviewed tables in `data/lookups`, without its header. Throws when it has other columns: it is part of the program. */
export function readLookupTable(name: string, columns: readonly string[]): readonly string[][] {
  const path = join(FOLDER, name);
  const [header = [], ...lines]: string[][] = parse(readFileSync(path, "utf8"));
  if (header.join() !== columns.join()) throw new Error(`${path}: expected ${columns.join()}`);
  return lines;
}
