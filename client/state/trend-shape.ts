import type { Month } from "../../geo/domain/period.ts";
import type { State } from "../../geo/domain/state.ts";
import type { Scale } from "../../geo/measure/measure.ts";
import type { Series } from "../../geo/wire/series.ts";

/** One month of one area's series. */
export interface TrendPoint {
  /** Position among the months of the series. */
  readonly at: number;
  readonly month: Month;
  readonly value: number | null;
  readonly low: number | null;
  /** Null beside a low limit where there is no upper one. */
  readonly high: number | null;
  readonly state: State;
}

/** The months of a series' first area. */
export function trendPoints({ months, value, low, high, state }: Series): TrendPoint[] {
  return months.map((month, at) => ({
    at,
    month,
    value: value[0]?.[at] ?? null,
    low: low[0]?.[at] ?? null,
    high: high[0]?.[at] ?? null,
    state: state[0]?.[at] ?? "missing",
  }));
}

/** The same months of both lines, from the first to the last in which either has a value; all of them where none has one. */
export function trendTrimmed(
  own: readonly TrendPoint[],
  london: readonly TrendPoint[],
): readonly [own: TrendPoint[], london: TrendPoint[]] {
  const valued = own.filter((point) => hasValue(point) || london[point.at]?.value != null);
  const [from, to] = [valued[0]?.at ?? 0, valued.at(-1)?.at ?? own.length - 1];
  const cut = (points: readonly TrendPoint[]) =>
    points.slice(from, to + 1).map((point, at) => ({ ...point, at }));
  return [cut(own), cut(london)];
}

/** A month that has a value. */
export type Valued = TrendPoint & { readonly value: number };

/** Months with values, cut wherever one has none: no line is drawn over a gap. */
export function trendRuns(points: readonly TrendPoint[]): Valued[][] {
  const runs: Valued[][] = [];
  for (const point of points.filter(hasValue)) {
    const open = runs.at(-1);
    if (open?.at(-1)?.at === point.at - 1) open.push(point);
    else runs.push([point]);
  }
  return runs;
}

/** Runs of months without a value, as positions, both ends included. */
export function trendGaps(points: readonly TrendPoint[]): { from: number; to: number }[] {
  const gaps: { from: number; to: number }[] = [];
  for (const { at, value } of points) {
    if (value !== null) continue;
    const last = gaps.at(-1);
    if (last?.to === at - 1) last.to = at;
    else gaps.push({ from: at, to: at });
  }
  return gaps;
}

/**
 * What the axis of values must hold: from 0, or for ratios from a half to twice at least.
 *
 * All values and as much of their intervals as leaves the line more than half of the height; wider ones run out of the picture.
 */
export function trendExtent(
  points: readonly TrendPoint[],
  scale: Scale,
): readonly [number, number] {
  const values = points.filter(hasValue).map(({ value }) => value);
  const most = Math.max(0, ...values);
  const highs = points.map(({ high }) => high ?? 0);
  if (scale !== "ratio") return [0, Math.min(Math.max(most, ...highs), 1.8 * most) || 1];
  const rising = values.filter((value) => value > 0);
  return [Math.min(0.5, ...rising), Math.max(2, Math.min(Math.max(most, ...highs), 1.8 * most))];
}

function hasValue(point: TrendPoint): point is Valued {
  return point.value !== null;
}
