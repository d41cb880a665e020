import { COMPARISON_CAVEATS } from "./caveats.ts";
import type { MeasureAccount, MeasureDescription } from "./measure.ts";
import {
  COMPARE_PARAMETERS,
  COMPARISON_PARAMETERS,
  DENOMINATOR_PARAMETERS,
  STOP_PARAMETERS,
} from "./parameters.ts";
import { RESIDENTS_BY_GROUP, STOP_FILES } from "./provenance.ts";

export const stopDisparityDescription: MeasureDescription = {
  id: "stop-disparity",
  label: "Stop and search disparity",
  unit: "times",
  kind: "stop",
  scale: "ratio",
  setAgainst: "residents",
  levels: ["borough", "ward"],
  parameters: [
    ...STOP_PARAMETERS,
    ...COMPARISON_PARAMETERS,
    ...DENOMINATOR_PARAMETERS,
    ...COMPARE_PARAMETERS,
  ],
  keepsPartialMonths: false,
  londonIncludesCity: false,
};

export const stopDisparityAccount: MeasureAccount = {
  definition:
    "How many times as often people of one ethnic group were searched in the area as people of a reference group, each per resident of the same group. 1 means equally often.",
  formula:
    "(searches of the group ÷ residents of the group) ÷ (searches of the reference group ÷ residents of the reference group). Limits: log ratio ± 1.96 × √(1/searches + 1/reference searches); exact limits given the sum of both counts (Clopper-Pearson) when either count is below 20. Beside London's ratio: the Mantel-Haenszel ratio over the 32 boroughs.",
  caveats: [
    "A ratio hides scale: the same ratio may stand for a handful of searches or for thousands. Read it beside the two rates and the gap between them.",
    ...COMPARISON_CAVEATS,
    "London's ratio mixes where people live with how often they are searched there; the Mantel-Haenszel ratio beside it compares people within the same borough.",
  ],
  source: `${STOP_FILES} ${RESIDENTS_BY_GROUP}`,
};
