import type { EthnicityDefinition, Group } from "../domain/group.ts";

/** The parameters that narrow which events a measure counts; the names are those of the View's query string. */
export const EVENT_FILTERS = [
  "crime",
  "object",
  "legislation",
  "outcome",
  "gender",
  "age",
] as const;

export type EventFilter = (typeof EVENT_FILTERS)[number];

/** Chosen values by filter; a filter that is absent lets everything through. */
export type EventFilters = Readonly<Partial<Record<EventFilter, readonly string[]>>>;

/** What a measure must know of a View: everything that changes which events and residents it sets against each other. */
export interface Question {
  readonly filters: EventFilters;
  /** The group a rate or ratio is about; null means everybody. */
  readonly group: Group | null;
  /** The group it is compared with, used by ratios and gaps only. */
  readonly reference: Group;
  readonly ethnicity: EthnicityDefinition;
}
