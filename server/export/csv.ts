import { valuesCsv } from "../../geo/wire/values-csv.ts";
import { boroughNamer, type Material } from "./material.ts";

/** The answer as CSV, the same file that the page's table downloads. */
export function toCsv({ values, words, outlines }: Material): Uint8Array {
  const { title, address } = words;
  const boroughName = boroughNamer(outlines);
  return Buffer.from(valuesCsv(values, { title, address, boroughName }));
}
