import { HIT_RATE_CAVEATS, INFRA_MARGINALITY, NOT_STATED_LEFT_OUT } from "./caveats.ts";
import type { MeasureAccount, MeasureDescription } from "./measure.ts";
import { COMPARE_PARAMETERS, GROUP_PARAMETERS, SEARCH_PARAMETERS } from "./parameters.ts";
import { STOP_FILES } from "./provenance.ts";

/** What shares of searches have in common. */
const SHARE_OF_SEARCHES = {
  unit: "share of searches",
  kind: "stop",
  scale: "share",
  setAgainst: "searches",
  levels: ["borough", "ward"],
  parameters: [...SEARCH_PARAMETERS, ...GROUP_PARAMETERS, ...COMPARE_PARAMETERS],
  keepsPartialMonths: false,
  londonIncludesCity: true,
} satisfies Partial<MeasureDescription>;

export const hitRateDescription: MeasureDescription = {
  ...SHARE_OF_SEARCHES,
  id: "hit-rate",
  label: "Hit rate",
};

export const hitRateAccount: MeasureAccount = {
  definition:
    "The share of searches of people with a known outcome that ended in anything but no further action. With a group chosen: of searches of people of that group.",
  formula:
    "Searches with any known outcome but no further action ÷ searches with a known outcome. Limits: Wilson's for a share.",
  caveats: [...HIT_RATE_CAVEATS, INFRA_MARGINALITY, NOT_STATED_LEFT_OUT],
  source: STOP_FILES,
};

export const arrestRateDescription: MeasureDescription = {
  ...SHARE_OF_SEARCHES,
  id: "arrest-rate",
  label: "Arrest rate",
};

export const arrestRateAccount: MeasureAccount = {
  definition:
    "The share of searches of people with a known outcome that ended in an arrest, a summons or a charge. With a group chosen: of searches of people of that group.",
  formula:
    "Searches that ended in arrest, summons or charge ÷ searches with a known outcome. Limits: Wilson's for a share.",
  caveats: [...HIT_RATE_CAVEATS, INFRA_MARGINALITY, NOT_STATED_LEFT_OUT],
  source: STOP_FILES,
};
