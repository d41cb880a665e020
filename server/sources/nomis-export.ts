import { type CsvForm, type CsvHead, readCsvHead } from "./csv-head.ts";
import { RefusedInput } from "./refused-input.ts";
import { readTextHead } from "./text-head.ts";

/** What stands before the table in a file that Nomis made for a query. */
export interface NomisExport {
  /** E.g. `TS007B - Age by broad age bands`. */
  readonly title: string;
  /** Null where the preamble gives none. */
  readonly year: number | null;
  readonly head: CsvHead;
  readonly form: CsvForm;
}

/** The preamble and header of a Nomis query export; null when the head is of no such file. */
export function findNomisExport(bytes: Uint8Array): NomisExport | null {
  try {
    const text = readTextHead(bytes, "");
    const lines = text.split(/\r\n|\n|\r/, MOST_LINES);
    if (!lines.some((line) => /from Nomis on/i.test(line))) return null;
    const at = lines.findIndex((line) => /(^|,)"?mnemonic"?(,|$)/i.test(line));
    if (at < 0) return null;
    const form = { headerLine: at + 1, notes: true };
    return { ...aboutTable(lines.slice(0, at)), head: readCsvHead(bytes, "", form), form };
  } catch (error) {
    if (error instanceof RefusedInput) return null;
    throw error;
  }
}

/** The name of a place without the type that Nomis puts before it: `lsoa2021:Hartlepool 001A` becomes `Hartlepool 001A`. */
export function placeName(name: string): string {
  return name.replace(/^[a-z]+\d*:/, "");
}

const MOST_LINES = 30;

function aboutTable(preamble: readonly string[]): { title: string; year: number | null } {
  const [title = ""] = preamble.map((line) => line.replaceAll('"', "").trim()).filter(Boolean);
  const [, year] = /^"?Date\s*:?"?\s*,\s*"?(\d{4})/im.exec(preamble.join("\n")) ?? [];
  return { title, year: year === undefined ? null : Number(year) };
}
