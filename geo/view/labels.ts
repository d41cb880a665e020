import { GENDERS } from "../domain/event.ts";
import type { EthnicityDefinition, Group } from "../domain/group.ts";
import type { Level } from "../domain/level.ts";
import type { EventFilter } from "../measure/question.ts";

/** A level's name for one area and for several. */
export const LEVEL_WORDS: Readonly<Record<Level, { readonly one: string; readonly many: string }>> =
  {
    borough: { one: "borough", many: "boroughs" },
    ward: { one: "ward", many: "wards" },
    lsoa: { one: "neighbourhood (LSOA)", many: "neighbourhoods (LSOA)" },
    hex: { one: "hexagon", many: "hexagons" },
  };

export const GROUP_WORDS: Readonly<Record<Group, string>> = {
  white: "White",
  mixed: "Mixed",
  asian: "Asian",
  black: "Black",
  other: "Other",
  "not-stated": "Not stated",
};

export const ETHNICITY_WORDS: Readonly<Record<EthnicityDefinition, string>> = {
  officer: "as the officer saw it",
  self: "as the person said",
};

export const FILTER_WORDS: Readonly<Record<EventFilter, string>> = {
  crime: "Crime type",
  object: "Object of search",
  legislation: "Power used",
  outcome: "Outcome",
  gender: "Gender",
  age: "Age",
};

/** The words for one value of a filter; a value without words of its own is shown with its hyphens opened up. */
export function filterValueWords(filter: EventFilter, value: string): string {
  return VALUE_WORDS[filter][value] ?? sentence(value);
}

function sentence(slug: string): string {
  const words = slug.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const NOT_RECORDED = { unknown: "Not recorded" };

const VALUE_WORDS: Readonly<Record<EventFilter, Readonly<Record<string, string>>>> = {
  crime: {
    "anti-social-behaviour": "Anti-social behaviour",
    "criminal-damage-arson": "Criminal damage and arson",
    "violent-crime": "Violence and sexual offences",
  },
  object: {
    "theft-articles": "Articles for use in theft",
    "damage-articles": "Articles for use in criminal damage",
    evidence: "Evidence of offences",
    "threat-or-harm": "Anything to threaten or harm",
    psychoactive: "Psychoactive substances",
    "duty-unpaid": "Goods on which duty is unpaid",
    "game-poaching": "Game or poaching equipment",
    "pace-s1-unspecified": "PACE section 1, not specified",
    ...NOT_RECORDED,
  },
  legislation: {
    "mda-s23": "Misuse of Drugs Act, section 23",
    "pace-s1": "PACE, section 1",
    "pace-s6": "PACE, section 6",
    s60: "Section 60 (no suspicion needed)",
    "firearms-s47": "Firearms Act, section 47",
    "cja-s139b": "Criminal Justice Act, section 139B",
    "psa-s36": "Psychoactive Substances Act, section 36",
    ...NOT_RECORDED,
  },
  outcome: {
    "summons-charge": "Summons or charge",
    "drugs-warning": "Drugs possession warning",
    "found-detail-unavailable": "Something found, details unavailable",
    ...NOT_RECORDED,
  },
  gender: { ...Object.fromEntries(GENDERS.map((name) => [name, sentence(name)])), ...NOT_RECORDED },
  age: {
    "under-10": "Under 10",
    "10-17": "10 to 17",
    "18-24": "18 to 24",
    "25-34": "25 to 34",
    "35-plus": "35 and over",
    ...NOT_RECORDED,
  },
};
