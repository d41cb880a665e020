import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";

/** Where the sample city's fact tables lie. */
export const FACTS_FOLDER = join(import.meta.dirname, "../../data/sample");

/** A column of numbers, coordinates and weights included. */
export const number = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, "expected a number")
  .transform(Number);

/** A column of whole numbers that may be blank, read as null. */
export const countOrBlank = z
  .string()
  .regex(/^\d*$/, "expected a whole number or nothing")
  .transform((text) => (text === "" ? null : Number(text)));

/** Reads one fact table, a CSV with a header. Throws with file, line and expectation when a row has another form. */
export async function readTable<Row extends z.ZodType>(
  name: string,
  row: Row,
): Promise<z.output<Row>[]> {
  const text = await readFile(join(FACTS_FOLDER, name), "utf8");
  const records: unknown[] = parse(text, { columns: true });
  return records.map((record, i) => {
    const read = row.safeParse(record);
    if (read.success) return read.data;
    // Line 1 is the header; no table has a field with a line break.
    throw new Error(`data/sample/${name}, line ${i + 2}: ${z.prettifyError(read.error)}`);
  });
}
