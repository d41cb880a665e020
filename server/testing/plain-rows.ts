import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { sharedPath } from "../../geo/testing/shared-data.ts";

/** A row by the publisher's column names, nothing interpreted. */
export type PlainRow = Readonly<Record<string, string>>;

/** The rows of a CSV file of the shared data, read without any code of ours, to check ours against. */
export function plainRows(...path: readonly string[]): PlainRow[] {
  const bytes = readFileSync(sharedPath("data", ...path));
  return parse(path.at(-1)?.endsWith(".gz") ? gunzipSync(bytes) : bytes, {
    columns: true,
    bom: true,
  });
}
