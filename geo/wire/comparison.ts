import type { Level } from "../domain/level.ts";
import type { Difference, DifferenceKind } from "../measure/compare-estimates.ts";
import type { FunnelPosition } from "../measure/funnel.ts";
import type { Interval } from "../measure/interval.ts";
import type { Estimate } from "../measure/measure.ts";
import type { OtherLimits } from "../measure/other-limits.ts";
import type { AnswerPeriod, LondonValue, Note, Values } from "./values.ts";

/** `GET /api/v1/compare`: a View's areas beside others, or every area of the level beside the rest where the View names none. */
export type Comparison = AreasCompared | AllScanned;

interface ComparisonBase {
  readonly snapshot: string;
  readonly view: string;
  readonly synthetic?: true;
  readonly disclosure?: Values["disclosure"];
  readonly measure: Values["measure"];
  readonly level: Level;
  readonly vintage: number | null;
  readonly period: AnswerPeriod;
  /** What a difference is, and by which method. */
  readonly difference: DifferenceKind;
  readonly london: LondonValue;
  readonly denominator: string | null;
  readonly notes: readonly Note[];
}

export interface AreasCompared extends ComparisonBase {
  readonly kind: "areas";
  /** What makes areas peers here; null where peers are not looked for. */
  readonly peersBy: PeersBy | null;
  /** In the order of the View. */
  readonly areas: readonly ComparedArea[];
  /** Every two of the areas, in the order of the View; none for counts. */
  readonly pairs: readonly Pair[];
}

/** Two areas beside each other. */
export interface Pair {
  readonly areas: readonly [string, string];
  /** The first beside the second, judged alone. */
  readonly difference: Difference;
  /** Allows for the number of pairs; null where the pair is not tested: missing, unstable, or with the City. */
  readonly q: number | null;
  /** What remains after allowing for the number of pairs: above or below only where q is at most 0.05. */
  readonly verdict: Difference["verdict"];
}

export interface PeersBy {
  /** How many are looked for. */
  readonly count: number;
  readonly variables: readonly { readonly id: string; readonly label: string }[];
  /** What would count as well, and why it does not here. */
  readonly leftOut: readonly { readonly id: string; readonly why: string }[];
}

export interface ComparedArea {
  readonly code: string;
  readonly name: string;
  /** GSS code of its borough. */
  readonly borough: string;
  readonly figure: Figure;
  /** The figure's limits by other usual methods, as a check of the measure's own; empty where there are none. */
  readonly checks: readonly OtherLimits[];
  readonly beside: readonly Beside[];
  /** Nearest first. */
  readonly peers: readonly {
    readonly code: string;
    readonly name: string;
    readonly distance: number;
  }[];
}

/** A value with what it is made of. */
export interface Figure extends Omit<Estimate, "notes"> {
  /** Further reasons that apply, after the first. */
  readonly also: Estimate["notes"];
  readonly months: number;
}

/** An area beside something else. */
export interface Beside {
  readonly with: "borough" | "london" | "peers" | "period";
  readonly name: string;
  /** The value of the whole thing, the area's own events included where it is a part of it. */
  readonly figure: Figure;
  /** What the difference is from: the same without the area, as no event can be on both sides (of a survey, all of London). Null where the policy withholds it. */
  readonly against: Figure | null;
  /** The area's own figure where it had to be counted anew, over like months only. */
  readonly own?: Figure;
  readonly difference: Difference;
}

/** Every area against the rest of London, or against itself in another period, with the false discovery rate held. */
export interface AllScanned extends ComparisonBase {
  readonly kind: "scan";
  readonly against: "london" | "period";
  /** Present for rates: what the funnel is drawn about, and how far areas differ beyond chance. */
  readonly funnel?: {
    readonly target: number;
    readonly dispersion: number;
    readonly between: number;
  };
  /** How many areas were tested; the q-values allow for that many looks. */
  readonly tested: number;
  readonly stricter: StricterFindings;
  /** Columns; entry `i` of every list belongs to `areas[i]`. */
  readonly areas: readonly string[];
  readonly name: readonly string[];
  readonly borough: readonly string[];
  readonly figure: readonly Figure[];
  readonly differences: readonly Difference[];
  /** Null where an area is not tested: missing, unstable, or the City. */
  readonly p: readonly (number | null)[];
  readonly q: readonly (number | null)[];
  /** What remains after allowing for the number of looks: above or below only where q is under 0.05. */
  readonly verdict: readonly Difference["verdict"][];
  /** Rates only: limits in the value's unit and where the area stands. */
  readonly place?: readonly (FunnelPlace | null)[];
}

/**
 * How many of the areas tested stand out at 0.05 after each correction for the number of looks; the first is the one of the q-values.
 *
 * Benjamini and Yekutieli's holds however neighbouring areas depend on each other; Holm's and Bonferroni's bound the chance of a
 * single false finding.
 */
export interface StricterFindings {
  readonly benjaminiHochberg: number;
  readonly benjaminiYekutieli: number;
  readonly holm: number;
  readonly bonferroni: number;
}

export interface FunnelPlace {
  readonly limits95: Interval;
  readonly limits998: Interval;
  readonly position: FunnelPosition;
  /** How far the count lies from the target's in standard deviations of chance alone: of square roots, 2(√y − √E), and Pearson's, (y − E) / √E. */
  readonly z: number;
  readonly zPearson: number;
}
