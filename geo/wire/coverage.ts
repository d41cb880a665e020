import type { Force } from "../domain/event.ts";
import type { Month } from "../domain/period.ts";
import type { HeldMonth, SourceSummary } from "./snapshot.ts";

/** `GET /api/v1/coverage`: what every answer rests on. */
export interface Coverage {
  readonly snapshot: string;
  readonly synthetic?: true;
  /** One table per kind that is held at all: the kinds of events, and outcomes. */
  readonly tables: readonly CoverageTable[];
  /** The survey measures held, in their order. */
  readonly survey: readonly SurveyHeld[];
  /** Changes in recording or boundaries across which months are not alike. */
  readonly breaks: readonly SeriesBreak[];
  readonly sources: readonly SourceSummary[];
  /** What looked suspicious in a refresh and was published because the operator said so. */
  readonly accepted: readonly string[];
}

/** Which quarters are held of one survey measure; entry `i` of every list belongs to `quarters[i]`. */
export interface SurveyHeld {
  readonly measure: string;
  readonly label: string;
  /** Every quarter from the first to the last held, by its last month; a value covers the twelve months up to it. */
  readonly quarters: readonly Month[];
  /** How many boroughs have a value. */
  readonly boroughs: readonly number[];
  /** Whether London has one of its own. */
  readonly london: readonly boolean[];
}

/** Months x forces of one kind, from the first month held to the last; for outcomes, of the crimes that they close too. */
export interface CoverageTable {
  readonly kind: HeldMonth["kind"];
  readonly months: readonly Month[];
  readonly forces: readonly {
    readonly force: Force;
    /** One entry per month of the table; null where the force has no file: absent, which is not zero. */
    readonly months: readonly (HeldMonth | null)[];
  }[];
}

/** A month from which on something is recorded otherwise, for good or for a time. */
export interface SeriesBreak {
  /** The first month of the new way. */
  readonly from: Month;
  /** The last month of it; absent where it lasts. */
  readonly to?: Month;
  readonly kinds: readonly HeldMonth["kind"][];
  readonly code: string;
  readonly text: string;
}
