import { readLookupTable } from "../sources/lookup-table.ts";
import type { PublishedTable } from "./published-counts.ts";
import type { Limits } from "./tolerance.ts";

/** One line of the reviewed table `data/lookups/agreement-differences.csv`: a month that is beyond the limits, how far, and what is known of it. */
export interface KnownDifference {
  readonly crime: string;
  readonly month: string;
  readonly table: PublishedTable;
  /** The month's own limits: beyond these it is no longer what was looked into. */
  readonly limits: Limits;
  readonly why: string;
}

const NAME = "agreement-differences.csv";

export const KNOWN_DIFFERENCES: readonly KnownDifference[] = readLookupTable(NAME, [
  "crime",
  "month",
  "table",
  "total_from",
  "total_to",
  "boroughs_apart",
  "wards_apart",
  "why",
]).map(([crime = "", month = "", table, from, to, boroughs, wards, why = ""]) => {
  const [least = Number.NaN, most = Number.NaN, ...apart] = [from, to, boroughs, wards].map(Number);
  const [boroughsApart = Number.NaN, wardsApart = Number.NaN] = apart;
  const isTable = table === "borough" || table === "ward";
  const numbers = [least, most, boroughsApart, wardsApart];
  if (!isTable || !why || !numbers.every(Number.isFinite)) {
    throw new Error(`${NAME}: bad line for ${month}`);
  }
  return { crime, month, table, limits: { total: [least, most], boroughsApart, wardsApart }, why };
});
