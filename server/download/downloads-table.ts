import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { type Download, FILE_KINDS, FORMS } from "./download.ts";

const TABLE = join(import.meta.dirname, "../../data/lookups/downloads.csv");

const MEBIBYTE = 1024 * 1024;

const blankIsNull = (text: string) => (text === "" ? null : text);

const address = z
  .string()
  .regex(/^(https:\/\/\S+)?$/)
  .transform(blankIsNull);

const name = z.string().regex(/^[a-z][a-z0-9-]*$/);

const line = z
  .strictObject({
    id: name,
    publisher: z.string().min(1),
    what: z.string().min(1),
    form: z.enum(FORMS),
    address,
    query: z.string(),
    columns: z.string().transform(blankIsNull),
    newest: address,
    file: name,
    kind: z.enum(FILE_KINDS),
    members: z.string().transform((text) => (text === "" ? null : new RegExp(text))),
    forces: z.string().transform((text) => text.split(" ").filter(Boolean)),
    most_mib: z.coerce.number().int().positive(),
    sha256: z
      .string()
      .regex(/^([0-9a-f]{64})?$/)
      .transform(blankIsNull),
    licence: z.string().min(1),
    ingest: z.string().regex(/^(|[a-z]+(@\d{4})?=)$/),
    where: z.string().min(1),
    established: z
      .string()
      .regex(/^((documented|seen in use): .+)?$/)
      .transform(blankIsNull),
  })
  .transform(
    ({ most_mib, ingest, ...rest }): Download => ({
      ...rest,
      mostBytes: most_mib * MEBIBYTE,
      ingestAs: ingest,
    }),
  );

/** Reads the reviewed table `data/lookups/downloads.csv`. Throws when a line of it is malformed: the table is part of the program. */
export async function readDownloads(): Promise<Download[]> {
  const rows: unknown = parse(await readFile(TABLE, "utf8"), { columns: true });
  return z.array(line).parse(rows);
}
