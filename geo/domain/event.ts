/** The two kinds of event; each police file kind yields one. */
export const EVENT_KINDS = ["incident", "stop"] as const;

export type EventKind = (typeof EVENT_KINDS)[number];

/** Whether what a measure draws on is a kind of event: no survey, no figure of the area itself. */
export function isEventKind(kind: string | null): kind is EventKind {
  return EVENT_KINDS.some((own) => own === kind);
}

/** A label the publisher used that no vocabulary knows; kept and counted, never guessed. */
export const UNRECOGNISED = "unrecognised";

/** A blank field of a record. */
export const UNKNOWN = "unknown";

/** Crime types by their police.uk slug. */
export const CRIME_TYPES = [
  "anti-social-behaviour",
  "bicycle-theft",
  "burglary",
  "criminal-damage-arson",
  "drugs",
  "other-crime",
  "other-theft",
  "possession-of-weapons",
  "public-order",
  "robbery",
  "shoplifting",
  "theft-from-the-person",
  "vehicle-crime",
  "violent-crime",
] as const;

export const STOP_OBJECTS = [
  "drugs",
  "offensive-weapons",
  "stolen-goods",
  "theft-articles",
  "damage-articles",
  "evidence",
  "firearms",
  "fireworks",
  "threat-or-harm",
  "psychoactive",
  "duty-unpaid",
  "game-poaching",
  "crossbows",
  "pace-s1-unspecified",
  "unknown",
] as const;

export const STOP_LEGISLATIONS = [
  "mda-s23",
  "pace-s1",
  "pace-s6",
  "s60",
  "firearms-s47",
  "cja-s139b",
  "psa-s36",
  "unknown",
] as const;

export const STOP_OUTCOMES = [
  "no-further-action",
  "arrest",
  "summons-charge",
  "caution",
  "penalty-notice",
  "drugs-warning",
  "community-resolution",
  "found-detail-unavailable",
  "unknown",
] as const;

export const GENDERS = ["male", "female", "other", "unknown"] as const;

export const AGE_RANGES = ["under-10", "10-17", "18-24", "25-34", "35-plus", "unknown"] as const;

export const STOP_TYPES = ["person", "person-vehicle", "vehicle"] as const;

/** A police force by its police.uk slug (`metropolitan`, `city-of-london`, `btp`, `thames-valley`, ...). */
export type Force = string;

/** Why a used event is in no area of a level. */
export type UnplacedReason = "no-coordinates" | "outside-london" | "in-no-area";
