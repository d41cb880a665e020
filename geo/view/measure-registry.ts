import { crimeHotspotDescription, stopHotspotDescription } from "../hotspot/hotspot-description.ts";
import { crimeChangeDescription, stopChangeDescription } from "../measure/change-description.ts";
import { crimeCountDescription, stopCountDescription } from "../measure/count-description.ts";
import { crimeOutcomeRateDescription } from "../measure/crime-outcome-rate-description.ts";
import { deprivationDescription } from "../measure/deprivation-description.ts";
import { stopDisparityDescription } from "../measure/disparity-description.ts";
import { stopGapDescription } from "../measure/gap-description.ts";
import { arrestRateDescription, hitRateDescription } from "../measure/hit-rate-description.ts";
import { hitRateGapDescription } from "../measure/hit-rate-gap-description.ts";
import type { MeasureDescription } from "../measure/measure.ts";
import { crimeRateDescription, stopRateDescription } from "../measure/rate-description.ts";
import { residentsDescription } from "../measure/residents-description.ts";
import { stopDisparitySmoothedDescription } from "../measure/smoothed-disparity-description.ts";
import {
  crimeRateSmoothedDescription,
  stopRateSmoothedDescription,
} from "../measure/smoothed-rate-description.ts";
import { hitRateSmoothedDescription } from "../measure/smoothed-share-description.ts";
import { surveyDescriptions } from "../trust/survey-description.ts";

/** Every measure, in the order in which a reader is offered them. */
export const MEASURES: readonly MeasureDescription[] = [
  stopRateDescription,
  stopRateSmoothedDescription,
  stopDisparityDescription,
  stopDisparitySmoothedDescription,
  stopGapDescription,
  stopCountDescription,
  stopChangeDescription,
  stopHotspotDescription,
  hitRateDescription,
  hitRateSmoothedDescription,
  hitRateGapDescription,
  arrestRateDescription,
  crimeRateDescription,
  crimeRateSmoothedDescription,
  crimeCountDescription,
  crimeChangeDescription,
  crimeHotspotDescription,
  crimeOutcomeRateDescription,
  ...surveyDescriptions,
  residentsDescription,
  deprivationDescription,
];

/** The measure of that id; undefined when there is none. */
export function measureById(id: string): MeasureDescription | undefined {
  return MEASURES.find((measure) => measure.id === id);
}
