import { crimeCount, stopCount } from "./count.ts";
import { stopDisparity } from "./disparity.ts";
import { stopGap } from "./gap.ts";
import { arrestRate, hitRate } from "./hit-rate.ts";
import { hitRateGap } from "./hit-rate-gap.ts";
import type { Measure } from "./measure.ts";
import { crimeRate, stopRate } from "./rate.ts";
import { crimeRateSmoothed, stopRateSmoothed } from "./smoothed-rate.ts";

/** Every measure, in the order in which a reader is offered them. */
export const MEASURES: readonly Measure[] = [
  stopRate,
  stopRateSmoothed,
  stopDisparity,
  stopGap,
  stopCount,
  hitRate,
  hitRateGap,
  arrestRate,
  crimeRate,
  crimeRateSmoothed,
  crimeCount,
];

/** The measure of that id; undefined when there is none. */
export function measureById(id: string): Measure | undefined {
  return MEASURES.find((measure) => measure.id === id);
}
