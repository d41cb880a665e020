import { CRIME_TYPES } from "../domain/event.ts";
import type { MeasureAccount, MeasureDescription } from "../measure/measure.ts";
import { CRIME_PARAMETERS, STOP_PARAMETERS } from "../measure/parameters.ts";
import { RESIDENTS, STOP_FILES, STREET_FILES } from "../measure/provenance.ts";
import { CRIME_HOTSPOT_CAVEATS, STOP_HOTSPOT_CAVEATS } from "./hotspot-caveats.ts";

/** Crimes that somebody suffers and reports: where police look for drugs and weapons, and where people call, says little of where to look. */
export const VICTIM_REPORTED = CRIME_TYPES.filter(
  (type) => !["anti-social-behaviour", "drugs", "possession-of-weapons"].includes(type),
);

/** What crime and stop hotspots have in common. */
const HOTSPOT = {
  unit: "standard deviations (Gi*)",
  scale: "score",
  setAgainst: null,
  needsGround: true,
  levels: ["ward", "lsoa", "hex"],
  keepsPartialMonths: false,
  londonIncludesCity: true,
} satisfies Partial<MeasureDescription>;

const FORMULA =
  "Gi*: (mean of the area and its neighbours − mean of all) ÷ standard deviation of such a mean (Ord and Getis 1995). Of counts for hexagons; of rates drawn towards the average by Marshall's empirical Bayes for wards and small areas. Neighbours touch, at corners too. p: the area's value stays, others' values are dealt to its neighbours 199,999 times; two-sided, and corrected over all areas by Benjamini and Hochberg. Beside p, as a check: local Moran's I (Anselin 1995) with its standard scores by theory, the area's own value given or dealt too. Hot and cold are told only where Moran's I of the whole map (of rates: by Assunção and Reis) has p below 0.05.";

export const crimeHotspotDescription: MeasureDescription = {
  ...HOTSPOT,
  id: "crime-hotspot",
  label: "Hotspots of recorded crime",
  kind: "incident",
  parameters: CRIME_PARAMETERS,
  choices: { crime: VICTIM_REPORTED },
};

export const crimeHotspotAccount: MeasureAccount = {
  definition:
    "Where crimes that a victim reports are recorded more, or less, densely than chance would have it, an area taken together with those around it. Anti-social behaviour, drugs and possession of weapons are left out.",
  caveats: CRIME_HOTSPOT_CAVEATS,
  source: `${STREET_FILES} ${RESIDENTS}`,
  formula: FORMULA,
};

export const stopHotspotDescription: MeasureDescription = {
  ...HOTSPOT,
  id: "stop-hotspot",
  label: "Hotspots of stop and search",
  kind: "stop",
  parameters: STOP_PARAMETERS,
  beside: ["hit-rate", "stop-disparity"],
};

export const stopHotspotAccount: MeasureAccount = {
  definition:
    "Where searches are recorded more, or less, densely than chance would have it, an area taken together with those around it: a view for scrutiny of where search powers are used, not of where to use them.",
  caveats: STOP_HOTSPOT_CAVEATS,
  source: `${STOP_FILES} ${RESIDENTS}`,
  formula: FORMULA,
};
