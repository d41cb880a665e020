import type { Level } from "../domain/level.ts";
import type { Period } from "../domain/period.ts";
import type { EventFilters, Question } from "../measure/question.ts";
import type { Classes } from "./classes.ts";
import type { Compare } from "./compare.ts";

/**
 * The whole question as plain data. `parseView` makes one from a query string, `formatView` writes it back;
 * page, tile, table, picture and slide all carry the same one.
 */
export interface View extends Question {
  /** Id of a registered measure. */
  readonly measure: string;
  readonly level: Level;
  /** Year of the boundary set; null means the newest that the level has. */
  readonly vintage: number | null;
  /** Null means `last-12`: the newest twelve complete months. */
  readonly period: Period | null;
  readonly filters: EventFilters;
  /** What the answer is set beside; part of the answer itself for measures of change, which have no other default than `previous`. */
  readonly compare: Compare;
  /** Codes of the selected areas, in the order they were chosen, at most `MAX_AREAS`. */
  readonly areas: readonly string[];
  /** Null means the measure's own classification. */
  readonly classes: Classes | null;
  /** Null means the measure's own palette. */
  readonly palette: string | null;
  /** A snapshot's id; null means the current one. */
  readonly snapshot: string | null;
}

/** How many areas a View may select. */
export const MAX_AREAS = 12;

/** How many values any other list may hold. */
export const MAX_LIST = 100;
