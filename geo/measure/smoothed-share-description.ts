import { SHARE_SMOOTHING_CAVEATS } from "./caveats.ts";
import { hitRateDescription } from "./hit-rate-description.ts";
import type { MeasureAccount, MeasureDescription } from "./measure.ts";

export const hitRateSmoothedDescription: MeasureDescription = {
  ...hitRateDescription,
  id: "hit-rate-smoothed",
  label: "Hit rate, smoothed",
  smooths: hitRateDescription.id,
  parameters: hitRateDescription.parameters.filter((name) => name !== "compare"),
};

/** The account of the smoothed share, from that of the share. */
export function smoothedShareAccount(raw: MeasureAccount): MeasureAccount {
  return {
    definition: `The hit rate with chance evened out: areas with few searches are drawn towards the share of all areas, those with many hardly move. ${raw.definition}`,
    formula:
      "(hits + k × m) ÷ (searches + k), where m is the share of all areas together, s² the variance of areas' shares about it, weighted by searches, and k = (m(1 − m) − s²) ÷ (s² − m(1 − m) ÷ mean searches), so that k is large where chance alone explains the differences (binomial empirical Bayes, Martuzzi and Elliott). Limits: the 2.5 % and 97.5 % quantiles of the beta distribution that follows for the area. Where chance explains all, every area is given m with Wilson's limits of all searches.",
    caveats: [...SHARE_SMOOTHING_CAVEATS, ...raw.caveats],
    source: raw.source,
  };
}
