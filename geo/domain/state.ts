/** How far a value may be relied on, worst last in severity order `ok < cannot-tell < unstable < missing`. */
const STATES = ["ok", "cannot-tell", "unstable", "missing"] as const;

export type State = (typeof STATES)[number];

/**
 * Why a value has its state, or what must be said beside an `ok` one, in the order in which they are said (methods 1.3).
 *
 * The first that applies is the value's reason, the others its notes. One exception: `city-not-ranked` is a remark on the
 * City's counts and rates, but withholds its ratios and gaps whatever the data say, and is then named first.
 */
export const REASONS = [
  "not-estimable",
  "no-denominator",
  "not-collected",
  "no-data-for-period",
  "not-stated-over-25",
  "survey-base-under-30",
  "suppressed",
  "count-under-10",
  "base-under-500",
  "wide-interval",
  "survey-base-under-100",
  "interval-includes-1",
  "interval-includes-0",
  "city-not-ranked",
  "not-comparable",
  "not-stated-over-10",
] as const;

export type Reason = (typeof REASONS)[number];
