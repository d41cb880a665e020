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
import { hitRateSmoothed } from "../measure/smoothed-share.ts";
import { surveyEstimators } from "../trust/survey-estimate.ts";

/** Every measure with its arithmetic, in the order of the registry. Only what answers needs it: a page gets by with the descriptions. */
export const ESTIMATORS: readonly Measure[] = [
  stopRate,
  stopRateSmoothed,
  stopDisparity,
  stopDisparitySmoothed,
  stopGap,
  stopCount,
  stopChange,
  stopHotspot,
  hitRate,
  hitRateSmoothed,
  hitRateGap,
  arrestRate,
  crimeRate,
  crimeRateSmoothed,
  crimeCount,
  crimeChange,
  crimeHotspot,
  crimeOutcomeRate,
  ...surveyEstimators,
  residents,
  deprivation,
];

/** The measure of that id with its arithmetic; undefined when there is none. */
export function estimatorById(id: string): Measure | undefined {
  return ESTIMATORS.find((measure) => measure.id === id);
}
