import { HIT_RATE_GAP_CAVEATS } from "./caveats.ts";
import type { MeasureAccount, MeasureDescription } from "./measure.ts";
import { COMPARE_PARAMETERS, COMPARISON_PARAMETERS, SEARCH_PARAMETERS } from "./parameters.ts";
import { STOP_FILES } from "./provenance.ts";

export const hitRateGapDescription: MeasureDescription = {
  id: "hit-rate-gap",
  label: "Hit rate gap",
  unit: "percentage points",
  kind: "stop",
  scale: "difference",
  setAgainst: "searches",
  levels: ["borough", "ward"],
  parameters: [...SEARCH_PARAMETERS, ...COMPARISON_PARAMETERS, ...COMPARE_PARAMETERS],
  keepsPartialMonths: false,
  londonIncludesCity: false,
};

export const hitRateGapAccount: MeasureAccount = {
  definition:
    "The share of searches of people of one ethnic group that ended in anything but no further action, less the same share for a reference group, in percentage points. Below 0, searches of the group led to something less often.",
  formula:
    "100 × (hits ÷ searches of the group with a known outcome, less the same for the reference group). Limits: Newcombe's hybrid score interval (1998, method 10), from Wilson's limits of the two shares.",
  caveats: HIT_RATE_GAP_CAVEATS,
  source: STOP_FILES,
};
