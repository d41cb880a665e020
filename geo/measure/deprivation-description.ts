import type { MeasureAccount, MeasureDescription } from "./measure.ts";

export const deprivationDescription: MeasureDescription = {
  id: "deprivation",
  label: "Deprivation",
  unit: "points of the Index of Multiple Deprivation",
  kind: null,
  scale: "rate",
  setAgainst: null,
  levels: ["borough", "ward", "lsoa"],
  parameters: [],
  keepsPartialMonths: true,
  londonIncludesCity: true,
};

export const deprivationAccount: MeasureAccount = {
  definition:
    "The area's score in the Index of Multiple Deprivation 2019. The higher, the more deprived; the score has no natural unit, and twice the score is not twice the deprivation.",
  formula:
    "As published for an LSOA of 2011. For boroughs and wards the mean of their LSOAs' scores that the source gives; the denominator named beside the figures says how it is weighted.",
  caveats: [
    "The index describes areas and not the people in them: most deprived people do not live in the most deprived areas.",
    "It was made in 2019 of figures mostly from 2015 to 2017, and for the LSOAs of 2011: an LSOA drawn anew in 2021 has no score.",
    "A mean hides how mixed an area is: a ward of very deprived and very well-off streets has a middling score.",
    "Crime is part of the index: setting it against crime partly sets crime against itself.",
    "No score is published for London as a whole, and no limits for any area.",
  ],
  source:
    "Index of Multiple Deprivation 2019, Ministry of Housing, Communities and Local Government (Open Government Licence v3.0).",
};
