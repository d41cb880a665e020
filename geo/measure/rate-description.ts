import {
  ANTI_SOCIAL_BEHAVIOUR,
  CHANCE_ONLY,
  CITY_RATES,
  NOT_STATED_LEFT_OUT,
  NOT_STATED_SAID,
  OFFICER_DEFINED,
  PART_YEARS,
  PER_KM2,
  PERSON_SEARCHES,
  RECORDED_ONLY,
  RESIDENTS_NOT_PRESENT,
  SEARCHES_NOT_PEOPLE,
  SNAPPED_PLACES,
  WARD_GROUP_ESTIMATES,
} from "./caveats.ts";
import type { MeasureAccount, MeasureDescription } from "./measure.ts";
import {
  COMPARE_PARAMETERS,
  CRIME_PARAMETERS,
  DENOMINATOR_PARAMETERS,
  GROUP_PARAMETERS,
  STOP_PARAMETERS,
} from "./parameters.ts";
import { RESIDENTS, RESIDENTS_BY_GROUP, STOP_FILES, STREET_FILES } from "./provenance.ts";

/** What crime and stop rates have in common. */
const RATE = {
  unit: "per 1,000 residents a year",
  scale: "rate",
  setAgainst: "residents",
  levels: ["borough", "ward", "lsoa"],
  keepsPartialMonths: false,
  londonIncludesCity: true,
} satisfies Partial<MeasureDescription>;

const FORMULA =
  "1,000 × count ÷ (residents × months ÷ 12); per km², count ÷ (km² × months ÷ 12). Limits: those of the count (Garwood, exact for a Poisson count), divided in the same way.";

export const crimeRateDescription: MeasureDescription = {
  ...RATE,
  id: "crime-rate",
  label: "Recorded crime rate",
  kind: "incident",
  parameters: [...CRIME_PARAMETERS, ...DENOMINATOR_PARAMETERS, ...COMPARE_PARAMETERS],
};

export const crimeRateAccount: MeasureAccount = {
  definition:
    "Crimes and incidents that police recorded in the area, per 1,000 of its residents, as a yearly rate over the months for which the force published complete files.",
  caveats: [
    RECORDED_ONLY,
    ANTI_SOCIAL_BEHAVIOUR,
    RESIDENTS_NOT_PRESENT,
    PER_KM2,
    CITY_RATES,
    PART_YEARS,
    SNAPPED_PLACES,
    CHANCE_ONLY,
  ],
  source: `${STREET_FILES} ${RESIDENTS}`,
  formula: FORMULA,
};

export const stopRateDescription: MeasureDescription = {
  ...RATE,
  id: "stop-rate",
  label: "Stop and search rate",
  kind: "stop",
  parameters: [
    ...STOP_PARAMETERS,
    ...GROUP_PARAMETERS,
    ...DENOMINATOR_PARAMETERS,
    ...COMPARE_PARAMETERS,
  ],
};

export const stopRateAccount: MeasureAccount = {
  definition:
    "Searches that police recorded in the area, per 1,000 of its residents, as a yearly rate over the months for which the force published complete files. With a group chosen: searches of people of that group per 1,000 residents of the same group.",
  caveats: [
    SEARCHES_NOT_PEOPLE,
    PERSON_SEARCHES,
    RESIDENTS_NOT_PRESENT,
    PER_KM2,
    OFFICER_DEFINED,
    NOT_STATED_LEFT_OUT,
    NOT_STATED_SAID,
    WARD_GROUP_ESTIMATES,
    CITY_RATES,
    PART_YEARS,
    SNAPPED_PLACES,
    CHANCE_ONLY,
  ],
  source: `${STOP_FILES} ${RESIDENTS} ${RESIDENTS_BY_GROUP}`,
  formula: FORMULA,
};
