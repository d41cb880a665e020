import type { Denominator } from "../measure/denominator.ts";
import type { Standing } from "../measure/standing.ts";
import type { LondonValue, Note, Values } from "./values.ts";

/**
 * `GET /api/v1/denominators`: one rate per residents, per people on a working day and per km², side by side, in columns; entry `i`
 * of every list belongs to `areas[i]`.
 */
export interface Denominators
  extends Pick<
    Values,
    | "snapshot"
    | "view"
    | "synthetic"
    | "disclosure"
    | "level"
    | "vintage"
    | "period"
    | "areas"
    | "name"
    | "borough"
  > {
  readonly measure: Pick<Values["measure"], "id" | "label" | "definition">;
  readonly count: Values["count"];
  readonly denominators: readonly UnderDenominator[];
  /** Whether every denominator that says anything of the area says the same; null where fewer than two do. */
  readonly survives: readonly (boolean | null)[];
  readonly notes: readonly Note[];
}

export interface UnderDenominator
  extends Pick<Values, "value" | "low" | "high" | "base" | "state" | "reason"> {
  readonly denominator: Denominator;
  readonly unit: string;
  /** What the base is, with source and year; null where none is held. */
  readonly source: string | null;
  readonly london: Pick<LondonValue, "value" | "low" | "high" | "base">;
  /** Each area against London's value by its own 95 % limits; null without a value, and for the City, which is not ranked. */
  readonly standing: readonly (Standing | null)[];
}
