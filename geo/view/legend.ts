import { REASONS, type Reason, type State } from "../domain/state.ts";
import type { Scale } from "../measure/measure.ts";
import { SPOTS } from "../measure/spot.ts";
import { formatLimit } from "./number-format.ts";
import { SPOT_WORDS } from "./spot-wording.ts";
import { SURE_WORDS, type SureOf } from "./sure-classes.ts";

/** The columns of an answer that a legend counts; entry `i` of every list belongs to one area. */
export interface ClassedAreas {
  readonly measure: { readonly scale: Scale };
  /** Present where areas are classed by what their intervals bear out. */
  readonly sureOf?: SureOf;
  /** Inner class limits, rising. */
  readonly breaks: readonly number[];
  /** Class from 0; null where the area has no colour. */
  readonly class: readonly (number | null)[];
  readonly state: readonly State[];
  readonly reason: readonly (Reason | null)[];
}

/** What the colours and marks of a map mean, with how many areas carry each. */
export interface Legend {
  readonly classes: readonly LegendClass[];
  /** Marks that at least one area carries, in a fixed order. */
  readonly marks: readonly LegendMark[];
}

interface LegendClass {
  /** From 0, lowest first. */
  readonly index: number;
  /** Lower limit, which belongs to the class; null for the lowest. */
  readonly from: number | null;
  /** Upper limit, which belongs to the next class; null for the highest. */
  readonly to: number | null;
  readonly label: string;
  readonly count: number;
}

/** How an area is drawn beside its colour: a state other than `ok`, or the City's exception. */
const MARKS = ["cannot-tell", "unstable", "missing", "city"] as const;

export type Mark = (typeof MARKS)[number];

export interface LegendMark {
  readonly mark: Mark;
  readonly count: number;
  /** Reasons of these areas with their counts, commonest first. */
  readonly reasons: readonly { readonly reason: Reason; readonly count: number }[];
}

/** Counts areas by class and by mark. Areas marked *unstable* or *cannot tell* are counted in their class as well. */
export function legendOf(areas: ClassedAreas): Legend {
  return {
    classes: Array.from({ length: classCount(areas) }, (_, i) => classRow(i, areas)),
    marks: MARKS.map((mark) => markRow(mark, areas)).filter(({ count }) => count > 0),
  };
}

/** How many classes an answer has: one more than limits, or as many as areas are told apart by their p. */
export function classCount({
  breaks,
  measure,
  sureOf,
}: Pick<ClassedAreas, "breaks" | "measure" | "sureOf">): number {
  if (sureOf) return SURE_WORDS[sureOf].length;
  return measure.scale === "score" ? SPOTS.length : breaks.length + 1;
}

/** The mark that an area of this state carries; null for a plain colour. */
export function markOf(state: State, reason: Reason | null): Mark | null {
  if (state === "missing" && reason === "city-not-ranked") return "city";
  return state === "ok" ? null : state;
}

function classRow(index: number, areas: ClassedAreas): LegendClass {
  const count = areas.class.filter((own) => own === index).length;
  const sure = areas.sureOf && SURE_WORDS[areas.sureOf][index];
  if (sure !== undefined) return { index, from: null, to: null, label: sure, count };
  const spot = areas.measure.scale === "score" ? SPOTS[index] : undefined;
  if (spot) return { index, from: null, to: null, label: SPOT_WORDS[spot], count };
  const from = areas.breaks[index - 1] ?? null;
  const to = areas.breaks[index] ?? null;
  return { index, from, to, label: classLabel(from, to, areas.measure.scale), count };
}

function classLabel(from: number | null, to: number | null, scale: Scale): string {
  if (from === null) return to === null ? "all values" : `under ${formatLimit(to, scale)}`;
  return to === null
    ? `${formatLimit(from, scale)} and over`
    : `${formatLimit(from, scale)} to ${formatLimit(to, scale)}`;
}

function markRow(mark: Mark, { state, reason }: ClassedAreas): LegendMark {
  const marked = state
    .map((own, i) => ({ mark: markOf(own, reason[i] ?? null), reason: reason[i] ?? null }))
    .filter((area) => area.mark === mark);
  const reasons = REASONS.map((code) => ({
    reason: code,
    count: marked.filter((area) => area.reason === code).length,
  }));
  return {
    mark,
    count: marked.length,
    reasons: reasons.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count),
  };
}
