import type { Level } from "../domain/level.ts";
import type { Month } from "../domain/period.ts";
import type { Reason, State } from "../domain/state.ts";
import type { AlternativeId } from "../measure/disparity-alternatives.ts";
import type { BoundedValue } from "../measure/interval.ts";
import type { Scale } from "../measure/measure.ts";
import type { Pattern, Quadrant, Spot } from "../measure/spot.ts";
import type { SureOf } from "../view/sure-classes.ts";

/**
 * `GET /api/v1/values`: one value per area for a View, in columns; entry `i` of every list belongs to `areas[i]`.
 *
 * A tile's features, the table, every export and the legend are made from this one answer.
 */
export interface Values {
  /** Id of the snapshot that the numbers come from. */
  readonly snapshot: string;
  /** The View's canonical query string. */
  readonly view: string;
  /** Present and true when the incidents are invented (the sample city). */
  readonly synthetic?: true;
  /** Present where the operator rounds counts and withholds small ones. */
  readonly disclosure?: "rounded";
  readonly measure: {
    readonly id: string;
    readonly label: string;
    readonly unit: string;
    readonly scale: Scale;
    readonly definition: string;
  };
  readonly level: Level;
  readonly vintage: number | null;
  readonly period: AnswerPeriod;
  readonly areas: readonly string[];
  readonly name: readonly string[];
  /** GSS code of each area's borough. */
  readonly borough: readonly string[];
  readonly value: readonly (number | null)[];
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
  readonly count: readonly (number | null)[];
  readonly base: readonly (number | null)[];
  /** Ratios and gaps, and changes with the events of the period compared with (whose `referenceBase` is null). */
  readonly referenceCount?: readonly (number | null)[];
  readonly referenceBase?: readonly (number | null)[];
  /** Months each area's own force covers, of those asked for. */
  readonly months: readonly number[];
  readonly state: readonly State[];
  readonly reason: readonly (Reason | null)[];
  /** Further reasons that apply to each area, after its first. */
  readonly also: readonly (readonly Reason[])[];
  /** Events so near an edge that another area could have had them, among those counted; null where withheld. */
  readonly edge: readonly (number | null)[];
  /** Class of each value from 0, null where it has no colour (missing). */
  readonly class: readonly (number | null)[];
  /** Present where the classes say what the intervals bear out (0 below, 1 cannot tell, 2 above) and of what; `breaks` is then empty. */
  readonly sureOf?: SureOf;
  readonly london: LondonValue;
  /** Ratios only: the same comparison made in other ways, which must be read beside it. */
  readonly alternatives?: readonly AlternativeColumn[];
  readonly unplaced: Unplaced;
  /**
   * Hotspots only: the two-sided p of each Gi*, the same corrected for all areas tested, what the area is called by it, and how it
   * stands to its surroundings where that is no chance; null where the area was not tested.
   */
  readonly p?: readonly (number | null)[];
  readonly q?: readonly (number | null)[];
  readonly spot?: readonly (Spot | null)[];
  readonly local?: readonly (Quadrant | null)[];
  /** Hotspots only: each area's local Moran's I and its standard scores by theory, as a check of `p`. */
  readonly moran?: {
    readonly value: readonly (number | null)[];
    readonly z: readonly (number | null)[];
    readonly zAllDealt: readonly (number | null)[];
  };
  /** Hotspots only: whether the map has a pattern at all, read before any area; null where it could not be tested. */
  readonly pattern?: Pattern | null;
  /** Figures of other measures that must be read beside this one's. */
  readonly beside?: readonly BesideColumns[];
  /** Inner class limits, rising; `breaks.length + 1` classes. Empty for hotspots: their classes are the places of `spot` in `SPOTS`. */
  readonly breaks: readonly number[];
  /** What the denominator is, with source and year, e.g. `Residents, mid-2021 estimate (ONS)`; null for counts. */
  readonly denominator: string | null;
  readonly notes: readonly Note[];
  /** What has to be said of each source that these values rest on, each once. */
  readonly attribution: readonly string[];
}

export interface AnswerPeriod extends Stretch {
  /** The period compared with, of a measure of change. */
  readonly compared?: Stretch;
}

/** A run of months, and what is held of it. */
export interface Stretch {
  readonly from: Month;
  readonly to: Month;
  /** How many months the period has, whether held or not. */
  readonly months: number;
  /** Months for which the Metropolitan Police's files hold none of the events asked for, or that no value of a survey covers; what one borough lacks is a note. */
  readonly missing: readonly Month[];
  /** Months held only in part: left out of rates and ratios, kept in counts. */
  readonly partial: readonly Month[];
}

export interface LondonValue {
  /** What London's own base is, where that is not what the areas' is. */
  readonly denominator?: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly count: number | null;
  readonly base: number | null;
  readonly referenceCount?: number | null;
  readonly referenceBase?: number | null;
  readonly state: State;
  readonly reason: Reason | null;
  /** Mantel-Haenszel, beside the crude figure: a ratio over boroughs; a hit-rate gap over object, borough and year without section 60. */
  readonly stratified?: BoundedValue | null;
  /** Hit-rate gaps only: odds of a hit, group over reference, section 60 searches left out; crude, and within object, borough and year. */
  readonly odds?: {
    readonly crude: BoundedValue | null;
    readonly stratified: BoundedValue | null;
    /** Of equal odds within the strata (Mantel and Haenszel's chi-square); null where it cannot be had. */
    readonly p: number | null;
    /** How many strata have searches of both groups. */
    readonly strata: number;
  };
  /** Ratios only: the same made in other ways, so that it is never the one figure alone. */
  readonly alternatives?: readonly AlternativeValue[];
}

/** A ratio made in another way; all null where that is not possible, an infinite limit null. */
export interface AlternativeValue {
  readonly id: AlternativeId;
  /** What was done otherwise, as words that can stand before the value. */
  readonly label: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The same of every area, in the order of `areas`. */
export interface AlternativeColumn extends Pick<AlternativeValue, "id" | "label"> {
  readonly value: readonly (number | null)[];
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
}

/** Another measure's answer of the same areas, in the same period with the same filters where they apply to it. */
export interface BesideColumns
  extends Pick<Values, "measure" | "view" | "value" | "low" | "high" | "state" | "reason"> {}

/** Events asked for, in the months that were counted, that are in no area's value: unplaced, or in an area whose force lacks the month. */
export interface Unplaced {
  readonly count: number;
  /** Of all the events asked for in those months, between 0 and 1; null when there are none. */
  readonly share: number | null;
  /** Null where withheld. */
  readonly byReason: Readonly<Record<string, number | null>>;
}

export interface Note {
  readonly code: string;
  readonly text: string;
}
