import { z } from "zod";
import { csvRow } from "./csv-row.ts";
import { ObjectIds } from "./object-ids.ts";

const attributes = z.record(z.string(), z.unknown());

/** The attributes of features in the order of their object ids as CSV with these columns. Throws `SourceChanged` when one came twice. */
export async function* attributeTable(
  records: AsyncIterable<unknown>,
  objectId: string,
  columns: readonly string[],
): AsyncGenerator<string> {
  const ids = new ObjectIds(objectId);
  yield csvRow(columns);
  for await (const record of records) {
    const fields = attributes.parse(record);
    ids.next(fields[objectId]);
    yield csvRow(columns.map((column) => String(fields[column] ?? "")));
  }
}
