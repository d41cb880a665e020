import { CRIME_TYPES } from "../domain/event.ts";
import { CRIME_OUTCOME_CAVEATS } from "./caveats.ts";
import type { MeasureAccount, MeasureDescription } from "./measure.ts";
import { COMPARE_PARAMETERS, CRIME_PARAMETERS } from "./parameters.ts";
import { STREET_FILES } from "./provenance.ts";

export const crimeOutcomeRateDescription: MeasureDescription = {
  id: "crime-outcome-rate",
  label: "Crime outcome rate",
  unit: "share of crimes",
  kind: "incident",
  scale: "share",
  setAgainst: "crimes",
  levels: ["borough", "ward"],
  parameters: [...CRIME_PARAMETERS, ...COMPARE_PARAMETERS],
  // Anti-social behaviour is no crime and never has an outcome.
  choices: { crime: CRIME_TYPES.filter((type) => type !== "anti-social-behaviour") },
  keepsPartialMonths: false,
  londonIncludesCity: true,
};

export const crimeOutcomeRateAccount: MeasureAccount = {
  definition:
    "The share of recorded crimes whose newest published outcome is a charge, a court result or an out-of-court disposal such as a caution. Crimes still under investigation count among the crimes; anti-social behaviour and crimes without a published outcome do not.",
  formula:
    "Crimes charged or dealt with out of court ÷ crimes with any published outcome. Limits: Wilson's for a share.",
  caveats: CRIME_OUTCOME_CAVEATS,
  source: STREET_FILES,
};
