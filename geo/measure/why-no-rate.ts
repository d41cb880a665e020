import type { Reason } from "../domain/state.ts";
import type { AreaTallies } from "./measure.ts";

/** Why an area has no rate: residents (of any of `bases`) are not held or are none, or no month was counted. */
export function whyNoRate(row: AreaTallies, bases: readonly (number | null)[]): Reason[] {
  const reasons: Reason[] = [];
  if (bases.some((base) => base === null || base === 0)) reasons.push("no-denominator");
  if (row.months === 0) reasons.push("no-data-for-period");
  return reasons;
}
