/** The ethnic groups a View may ask for: Census 2021's five broad groups, and people whose group was not recorded. */
export const GROUPS = ["white", "mixed", "asian", "black", "other", "not-stated"] as const;

export type Group = (typeof GROUPS)[number];

/** Who said which group a searched person belongs to. */
export const ETHNICITY_DEFINITIONS = ["officer", "self"] as const;

export type EthnicityDefinition = (typeof ETHNICITY_DEFINITIONS)[number];

/** The groups that each definition can hold; officers have no `mixed` to choose. */
export const GROUPS_OF: Readonly<Record<EthnicityDefinition, readonly Group[]>> = {
  officer: ["white", "asian", "black", "other", "not-stated"],
  self: ["white", "mixed", "asian", "black", "other", "not-stated"],
};

/** The 19 groups of Census 2021 table TS021, in the census's own order. */
export const CENSUS_GROUPS = [
  "asian-bangladeshi",
  "asian-chinese",
  "asian-indian",
  "asian-pakistani",
  "asian-other",
  "black-african",
  "black-caribbean",
  "black-other",
  "mixed-white-and-asian",
  "mixed-white-and-black-african",
  "mixed-white-and-black-caribbean",
  "mixed-other",
  "white-british",
  "white-irish",
  "white-gypsy-or-irish-traveller",
  "white-roma",
  "white-other",
  "other-arab",
  "other-any",
] as const;

export type CensusGroup = (typeof CENSUS_GROUPS)[number];

/** People by census group: one count for each of `CENSUS_GROUPS`, in that order. */
export type CensusCounts = readonly number[];
