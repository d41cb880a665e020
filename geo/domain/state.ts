/** How far a value may be relied on, worst last in severity order `ok < cannot-tell < unstable < missing`. */
export const STATES = ["ok", "cannot-tell", "unstable", "missing"] as const;

export type State = (typeof STATES)[number];

/** Why a value has its state, or what must be said beside an `ok` one (methods 1.3). The first that applies is the value's reason. */
export const REASONS = [
  "not-estimable",
  "no-denominator",
  "not-collected",
  "no-data-for-period",
  "not-stated-over-25",
  "city-not-ranked",
  "count-under-10",
  "base-under-500",
  "wide-interval",
  "interval-includes-1",
  "interval-includes-0",
  "not-stated-over-10",
] as const;

export type Reason = (typeof REASONS)[number];
