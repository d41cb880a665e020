import type { Agreement } from "./compare-counts.ts";

/** How far two counts may lie apart before somebody must look. */
export interface Limits {
  /** Least and greatest difference of the totals, as a share of theirs. */
  readonly total: readonly [number, number];
  readonly boroughsApart: number;
  readonly wardsApart: number;
}

/** What a comparison is out of tolerance in. */
export type Fault = "total" | "apart" | "correlation";

/** How far burglaries may be from the published ones (design: sources, section 9). Only burglary has tolerances. */
export const LIMITS: Limits = { total: [-0.02, 0.02], boroughsApart: 0.03, wardsApart: 0.14 };

/** The least that wards' counts must correlate, in every month. */
export const WARD_CORRELATION = 0.95;

/** What is beyond the limits; empty when nothing is. */
export function faultsOf(
  crime: string,
  level: "borough" | "ward",
  { difference, apart, correlation }: Agreement,
  limits: Limits = LIMITS,
): Fault[] {
  if (crime !== "burglary") return [];
  const [least, most] = limits.total;
  const faults: Fault[] = [];
  if (difference < least || difference > most) faults.push("total");
  if (apart > (level === "ward" ? limits.wardsApart : limits.boroughsApart)) faults.push("apart");
  if (level === "ward" && (correlation ?? 0) < WARD_CORRELATION) faults.push("correlation");
  return faults;
}
