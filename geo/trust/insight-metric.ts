import type { Level } from "../domain/level.ts";

/** What kind of number a finding is, and how large it must be to matter. */
export interface InsightMetric {
  readonly unit: "points" | "ratio" | "score";
  /** The value of no difference. */
  readonly none: number;
  /** From here on upwards or downwards a difference matters in practice. */
  readonly floor: { readonly above: number; readonly below: number };
  /** No further from none than this, limits included, a value counts as level; null where level cannot be said. */
  readonly level: { readonly above: number; readonly below: number } | null;
  /** Levels at which it may be said of an area: comparisons between ethnic groups never of wards. */
  readonly levels: readonly Level[];
}

const POINTS = { unit: "points", none: 0 } as const;
const RATIO = { unit: "ratio", none: 1, floor: { above: 1.25, below: 0.8 } } as const;
const SEVEN = { above: 7, below: -7 } as const;
const FIVE = { above: 5, below: -5 } as const;

/** The kinds of finding that are scanned. Seven points and the ratios are those of methods 2.6; five points of hit rate are our choice. */
export const INSIGHT_METRICS = {
  "survey-against-london": { ...POINTS, floor: SEVEN, level: SEVEN, levels: ["borough"] },
  "survey-change": { ...POINTS, floor: SEVEN, level: SEVEN, levels: ["borough"] },
  "survey-change-against-peers": { ...POINTS, floor: SEVEN, level: SEVEN, levels: ["borough"] },
  "crime-rate-against-london": { ...RATIO, level: null, levels: ["borough", "ward"] },
  "crime-rate-change": { ...RATIO, level: null, levels: ["borough", "ward"] },
  "stop-rate-against-london": { ...RATIO, level: null, levels: ["borough", "ward"] },
  "drugs-search-rate-against-london": { ...RATIO, level: null, levels: ["borough", "ward"] },
  "hit-rate-against-london": { ...POINTS, floor: FIVE, level: FIVE, levels: ["borough", "ward"] },
  "disparity-against-london": { ...RATIO, level: null, levels: ["borough"] },
  "hit-rate-gap": { ...POINTS, floor: FIVE, level: FIVE, levels: ["borough"] },
  "crime-hotspot": {
    unit: "score",
    none: 0,
    floor: { above: 0, below: 0 },
    level: null,
    levels: ["ward", "lsoa", "hex"],
  },
  "stop-hotspot": {
    unit: "score",
    none: 0,
    floor: { above: 0, below: 0 },
    level: null,
    levels: ["ward", "lsoa", "hex"],
  },
} as const satisfies Readonly<Record<string, InsightMetric>>;

export type InsightMetricId = keyof typeof INSIGHT_METRICS;
