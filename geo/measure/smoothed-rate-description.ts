import { SMOOTHING_CAVEATS } from "./caveats.ts";
import type { Measure, MeasureAccount, MeasureDescription } from "./measure.ts";
import { SMOOTHING_PARAMETERS } from "./parameters.ts";
import { crimeRateDescription, stopRateDescription } from "./rate-description.ts";

export const stopRateSmoothedDescription: MeasureDescription = smoothed(stopRateDescription);

export const crimeRateSmoothedDescription: MeasureDescription = smoothed(crimeRateDescription);

/** The account of a smoothed rate, from that of the rate. */
export function smoothedAccount(raw: Measure): MeasureAccount {
  return {
    definition: `The ${raw.label.toLowerCase()} with chance evened out: areas with few events are drawn towards the average of all areas, those with many hardly move. ${raw.definition}`,
    formula:
      "1,000 × (count + k) ÷ (residents × months ÷ 12 + k ÷ m), where the mean m and shape k of a gamma distribution of rates are the likeliest for the counts of all areas of the level (gamma-Poisson empirical Bayes). Limits: the 2.5 % and 97.5 % quantiles of the gamma distribution that follows for the area. With Marshall's smoothing, m is all events over all residents and k is m² over the variance of rates beyond chance; where that variance is 0, every area is given m. Among neighbours, m and the variance are those of the area and the areas that touch it; with a mean each, their rates vary about means of their own neighbourhoods.",
    caveats: [...SMOOTHING_CAVEATS, ...raw.caveats],
    source: raw.source,
  };
}

function smoothed(raw: MeasureDescription): MeasureDescription {
  return {
    ...raw,
    id: `${raw.id}-smoothed`,
    label: `${raw.label}, smoothed`,
    smooths: raw.id,
    parameters: [...raw.parameters.filter((name) => name !== "compare"), ...SMOOTHING_PARAMETERS],
  };
}
