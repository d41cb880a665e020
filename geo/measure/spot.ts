/** What an area is called by its corrected p, from surely cold to surely hot. */
export const SPOTS = [
  "cold-01",
  "cold-05",
  "cold-10",
  "none",
  "hot-10",
  "hot-05",
  "hot-01",
] as const;

export type Spot = (typeof SPOTS)[number];

/** Where an area and its surroundings lie against the mean of all: both high, both low, or an outlier of either kind. */
export type Quadrant = "HH" | "LL" | "HL" | "LH";

/** One area among its neighbours. */
export interface SpotFinding {
  /** Gi*, in standard deviations. */
  readonly z: number;
  /** Two-sided, by permutation. */
  readonly p: number;
  /** Corrected for the number of areas looked at. */
  readonly q: number;
  readonly spot: Spot;
  /** How the area stands to its surroundings, where that is no chance at a corrected p below .05; else null. */
  readonly local: Quadrant | null;
  /**
   * Local Moran's I, and how many standard deviations it lies from what theory expects of it: with the area's own value as it is, as the
   * p by permutation has it, and with every value dealt. A check of that p, never a choice; null where there is no spread.
   */
  readonly moran: {
    readonly value: number;
    readonly z: number | null;
    readonly zAllDealt: number | null;
  };
  /** The map that it is part of. */
  readonly pattern: Pattern;
}

/** Whether a map has hot and cold spots at all, and how they were looked for. */
export interface Pattern {
  /** Global Moran's I, with its expectation without a pattern and its one-sided p by permutation. */
  readonly moran: {
    readonly value: number;
    readonly expected: number;
    readonly p: number;
    readonly permutations: number;
    /** The same against theory, as a check of the permutations; null with too few areas for it. */
    readonly checks: {
      /** In standard deviations over all ways to deal the values, its two-sided p, and in standard deviations if values were normal. */
      readonly z: number;
      readonly p: number;
      readonly zNormal: number;
      /** Geary's C: 1 without a pattern, below 1 where like values lie together. */
      readonly gearyC: number;
    } | null;
  };
  /** Whether like values lie near like ones at all; where they do not, no area is hot or cold. */
  readonly found: boolean;
  /** How many areas were tested. */
  readonly tested: number;
  /** Behind each area's p. */
  readonly permutations: number;
  readonly seed: number;
}
