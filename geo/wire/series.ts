import type { Month } from "../domain/period.ts";
import type { Reason, State } from "../domain/state.ts";
import type { Note, Values } from "./values.ts";

/**
 * `GET /api/v1/series`: a View's measure month by month, for its areas, or for London where it names none.
 *
 * Every column holds one list per area, and each of those one entry per month: `value[a][m]` is area `a` in `months[m]`.
 */
export interface Series
  extends Pick<
    Values,
    | "snapshot"
    | "view"
    | "synthetic"
    | "disclosure"
    | "measure"
    | "level"
    | "vintage"
    | "period"
    | "areas"
    | "name"
    | "borough"
    | "denominator"
  > {
  /** Every month of the period, held or not; of a survey the last months of the quarters that it completes, each for the twelve up to it. */
  readonly months: readonly Month[];
  readonly value: Column<number | null>;
  readonly low: Column<number | null>;
  readonly high: Column<number | null>;
  readonly count: Column<number | null>;
  readonly base: Column<number | null>;
  /** Ratios, gaps and changes only. */
  readonly referenceCount?: Column<number | null>;
  readonly referenceBase?: Column<number | null>;
  readonly state: Column<State>;
  readonly reason: Column<Reason | null>;
  /** What the area's own force holds of the month; what is held in part counts for counts alone. */
  readonly held: Column<"complete" | "partial" | "missing">;
  readonly notes: readonly Note[];
}

type Column<T> = readonly (readonly T[])[];
