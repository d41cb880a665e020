import { wordMonths, wordPeriod } from "../domain/period-wording.ts";
import type { Values } from "./values.ts";

/** What a file says beside its numbers, so that they can be found again and defended. */
export interface CsvContext {
  /** The View in words. */
  readonly title: string;
  /** Where the same View can be seen. */
  readonly address: string;
  boroughName(code: string): string;
}

/**
 * An answer as CSV: one row per area in the answer's order, then title, period, notes, sources and snapshot in lines that begin with `#`.
 *
 * Such a line has `#` for a code and the whole remark for a name, so that columns of numbers stay numbers for readers that know no
 * comments and go by what they see (Excel, Power BI, GDAL).
 *
 * UTF-8 without BOM, lines end with CRLF (RFC 4180), missing numbers are empty. Text that a spreadsheet would take for a
 * formula is given an apostrophe in front.
 */
export function valuesCsv(values: Values, context: CsvContext): string {
  const columns = columnsOf(values, context);
  const header = columns.map(([name]) => name).join(",");
  const rows = values.areas.map((_, i) => columns.map(([, at]) => cell(at(i))).join(","));
  const unused = ",".repeat(columns.length - 2);
  const remarks = remarksOn(values, context).map((text) => `#,${cell(text)}${unused}`);
  return [header, ...rows, ...remarks, ""].join("\r\n");
}

/** A value as one cell of a spreadsheet; text that would be read as a formula is made plain. */
export function plainText(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

type Column = readonly [name: string, at: (area: number) => string | number | null | undefined];

function columnsOf(values: Values, { boroughName }: CsvContext): Column[] {
  const { referenceCount, referenceBase } = values;
  return [
    ["code", (i) => values.areas[i]],
    ["name", (i) => values.name[i]],
    ["borough", (i) => values.borough[i]],
    ["value", (i) => values.value[i]],
    ["low", (i) => values.low[i]],
    ["high", (i) => values.high[i]],
    ["count", (i) => values.count[i]],
    ["base", (i) => values.base[i]],
    ["state", (i) => values.state[i]],
    ["reason", (i) => values.reason[i]],
    ...(referenceCount ? [["referenceCount", (i) => referenceCount[i]] satisfies Column] : []),
    ...(referenceBase ? [["referenceBase", (i) => referenceBase[i]] satisfies Column] : []),
    ["months", (i) => values.months[i]],
    ["boroughName", (i) => boroughName(values.borough[i] ?? "")],
  ];
}

function cell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  const text = plainText(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function remarksOn(values: Values, { title, address }: CsvContext): string[] {
  const { measure, period, denominator, notes, attribution, snapshot, synthetic } = values;
  const lines = [
    synthetic ? "Synthetic incidents, not real figures." : null,
    title,
    `${measure.label}, ${measure.unit}. ${measure.definition}`,
    `Period: ${wordPeriod(period)}.`,
    period.missing.length > 0 ? `Not held: ${wordMonths(period.missing)}.` : null,
    period.partial.length > 0 ? `Held in part: ${wordMonths(period.partial)}.` : null,
    denominator === null ? null : `Per: ${denominator}.`,
    "low and high are 95 % limits; an empty high beside a low is without limit.",
    ...notes.map(({ text }) => text),
    ...attribution,
    `Snapshot: ${snapshot}`,
    `Address: ${address}`,
  ];
  return lines.flatMap((line) => (line === null ? [] : [line.replace(/\s+/g, " ")]));
}
