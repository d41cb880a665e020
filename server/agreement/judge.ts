import type { Agreement } from "./compare-counts.ts";
import { KNOWN_DIFFERENCES, type KnownDifference } from "./known-differences.ts";
import type { PublishedMonth } from "./published-counts.ts";
import { type Fault, faultsOf } from "./tolerance.ts";

/** Our counts of a month beside a published table's. */
export interface Comparison extends Pick<PublishedMonth, "crime" | "table" | "level" | "month"> {
  readonly agreement: Agreement;
}

/** The ward table's counts of a month, added up by borough, beside the borough table's. */
export interface TablesApart extends Pick<PublishedMonth, "crime" | "month"> {
  readonly agreement: Agreement;
}

/** What to make of a comparison. Only `within` is inside the tolerance; the others say what is known of why it is not. */
export type Verdict =
  | { readonly kind: "within" }
  | { readonly kind: "known"; readonly faults: readonly Fault[]; readonly why: string }
  | {
      readonly kind: "tables-differ";
      readonly faults: readonly Fault[];
      /** The comparison of the same month with the other table, which is within the tolerance. */
      readonly other: Comparison;
      readonly between: Agreement;
    }
  | { readonly kind: "unexplained"; readonly faults: readonly Fault[] };

/**
 * Judges one comparison among all of them.
 *
 * A month out of tolerance is `known` where the reviewed table names it and it lies within the limits given there. It is
 * `tables-differ` where we agree with the Met's other table of the month, and the two tables lie further apart in the same respect
 * than we and that other one: the difference is then the publisher's own. Anything else is unexplained.
 */
export function judge(
  comparison: Comparison,
  all: readonly Comparison[],
  tablesApart: readonly TablesApart[],
  known: readonly KnownDifference[] = KNOWN_DIFFERENCES,
): Verdict {
  const { crime, level, month, table, agreement } = comparison;
  const faults = faultsOf(crime, level, agreement);
  if (faults.length === 0) return { kind: "within" };
  const line = known.find(
    (one) => one.crime === crime && one.month === month && one.table === table,
  );
  if (line && faultsOf(crime, level, agreement, line.limits).length === 0) {
    return { kind: "known", faults, why: line.why };
  }
  const isMonth = (one: { crime: string; month: string }) =>
    one.crime === crime && one.month === month;
  const between = tablesApart.find(isMonth)?.agreement;
  const other = all.find((one) => isMonth(one) && one.level === level && one.table !== table);
  if (between && other && faultsOf(crime, level, other.agreement).length === 0) {
    const isTheirs = (fault: Fault) => distance(between, fault) > distance(other.agreement, fault);
    if (faults.every(isTheirs)) return { kind: "tables-differ", faults, other, between };
  }
  return { kind: "unexplained", faults };
}

/** How far two counts are from each other in one respect. */
function distance({ difference, apart, correlation }: Agreement, fault: Fault): number {
  if (fault === "total") return Math.abs(difference);
  return fault === "apart" ? apart : 1 - (correlation ?? 0);
}
