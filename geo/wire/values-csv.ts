import { wordMonths, wordPeriod } from "../domain/period-wording.ts";
import { type CsvValue, csvTable } from "./csv-table.ts";
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
 * Cells and remarks are written as in every CSV file of ours (`csv-table.ts`).
 */
export function valuesCsv(values: Values, context: CsvContext): string {
  const columns = columnsOf(values, context);
  return csvTable(
    columns.map(([name]) => name),
    values.areas.map((_, i) => columns.map(([, at]) => at(i))),
    remarksOn(values, context),
  );
}

type Column = readonly [name: string, at: (area: number) => CsvValue];

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
  return lines.filter((line) => line !== null);
}
