import { COMPARISON_CAVEATS, PART_YEARS } from "./caveats.ts";
import type { MeasureAccount, MeasureDescription } from "./measure.ts";
import {
  COMPARE_PARAMETERS,
  COMPARISON_PARAMETERS,
  DENOMINATOR_PARAMETERS,
  STOP_PARAMETERS,
} from "./parameters.ts";
import { RESIDENTS_BY_GROUP, STOP_FILES } from "./provenance.ts";

export const stopGapDescription: MeasureDescription = {
  id: "stop-gap",
  label: "Stop and search gap",
  unit: "per 1,000 residents a year",
  kind: "stop",
  scale: "difference",
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

export const stopGapAccount: MeasureAccount = {
  definition:
    "How many more searches a year there were of people of one ethnic group than of people of a reference group, each per 1,000 residents of the same group. 0 means equally many; below 0, fewer.",
  formula:
    "1,000 × searches of the group ÷ (residents of the group × months ÷ 12), less the same for the reference group. Limits: recovered from the exact limits of the two rates (Zou and Donner 2008).",
  caveats: [
    "A gap hides proportion: it is wide wherever there are many searches. Read it beside the ratio of the two rates.",
    ...COMPARISON_CAVEATS,
    PART_YEARS,
  ],
  source: `${STOP_FILES} ${RESIDENTS_BY_GROUP}`,
};
