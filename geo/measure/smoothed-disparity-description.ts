import { RATIO_SMOOTHING_CAVEATS } from "./caveats.ts";
import { stopDisparityDescription } from "./disparity-description.ts";
import type { MeasureAccount, MeasureDescription } from "./measure.ts";

export const stopDisparitySmoothedDescription: MeasureDescription = {
  ...stopDisparityDescription,
  id: "stop-disparity-smoothed",
  label: "Stop and search disparity, smoothed",
  smooths: stopDisparityDescription.id,
  parameters: stopDisparityDescription.parameters.filter((name) => name !== "compare"),
};

/** The account of the smoothed ratio, from that of the ratio. */
export function smoothedDisparityAccount(raw: MeasureAccount): MeasureAccount {
  return {
    definition: `The stop and search disparity with chance evened out: areas with few searches are drawn towards the average ratio of all areas, those with many hardly move. ${raw.definition}`,
    formula:
      "The logarithm of the ratio is moved towards the mean of all areas' and keeps t ÷ (t + v) of its distance, where v = 1/searches + 1/reference searches (half an event standing in for none) and t is the variance of true log ratios between areas (DerSimonian and Laird). Limits: those of the normal distribution that follows for the area. Beside London's ratio: the Mantel-Haenszel ratio over the 32 boroughs.",
    caveats: [...RATIO_SMOOTHING_CAVEATS, ...raw.caveats],
    source: raw.source,
  };
}
