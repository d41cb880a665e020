import { crimeHotspot, stopHotspot } from "../hotspot/hotspot.ts";
import { crimeChange, stopChange } from "../measure/change.ts";
import { crimeCount, stopCount } from "../measure/count.ts";
import { crimeOutcomeRate } from "../measure/crime-outcome-rate.ts";
import { deprivation } from "../measure/deprivation.ts";
import { stopDisparity } from "../measure/disparity.ts";
import { stopGap } from "../measure/gap.ts";
import { arrestRate, hitRate } from "../measure/hit-rate.ts";
import { hitRateGap } from "../measure/hit-rate-gap.ts";
import type { Measure } from "../measure/measure.ts";
import { crimeRate, stopRate } from "../measure/rate.ts";
import { residents } from "../measure/residents.ts";
import { stopDisparitySmoothed } from "../measure/smoothed-disparity.ts";
import { crimeRateSmoothed, stopRateSmoothed } from "../measure/smoothed-rate.ts";

/** Every measure, in the order in which a reader is offered them. */
export const MEASURES: readonly Measure[] = [
  stopRate,
  stopRateSmoothed,
  stopDisparity,
  stopDisparitySmoothed,
  stopGap,
  stopCount,
  stopChange,
  stopHotspot,
  hitRate,
  hitRateGap,
  arrestRate,
  crimeRate,
  crimeRateSmoothed,
  crimeCount,
  crimeChange,
  crimeHotspot,
  crimeOutcomeRate,
  residents,
  deprivation,
];

/** The measure of that id; undefined when there is none. */
export function measureById(id: string): Measure | undefined {
  return MEASURES.find((measure) => measure.id === id);
}
