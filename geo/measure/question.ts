import type { EthnicityDefinition, Group } from "../domain/group.ts";
import type { Denominator } from "./denominator.ts";

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

/** By the likeliest gamma distribution of rates, by Marshall's moments, or by those of each area's neighbours, about one mean or about one each. */
export const SMOOTHINGS = [
  "gamma-poisson",
  "marshall",
  "marshall-local",
  "marshall-local-means",
] as const;

export type Smoothing = (typeof SMOOTHINGS)[number];

/** Whether each area is drawn to those that touch it. */
export function isAmongNeighbours({ smoothing }: Pick<Question, "smoothing">): boolean {
  return smoothing === "marshall-local" || smoothing === "marshall-local-means";
}

/** What a measure must know of a View: everything that changes which events and residents it sets against each other. */
export interface Question {
  readonly filters: EventFilters;
  /** The group a rate or ratio is about; null means everybody. */
  readonly group: Group | null;
  /** The group it is compared with, used by ratios and gaps only. */
  readonly reference: Group;
  readonly ethnicity: EthnicityDefinition;
  /** What a rate is per; absent: residents. */
  readonly denominator?: Denominator;
  /** How smoothed rates are drawn together; absent: `gamma-poisson`. */
  readonly smoothing?: Smoothing;
}
