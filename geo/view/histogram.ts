import type { IntervalAxis } from "./interval-axis.ts";

/** One bar: the areas whose values lie between two places of the axis. */
export interface HistogramBar {
  /** Positions of the areas in the answer. */
  readonly areas: readonly number[];
  /** The lowest class among them; null when there are none. */
  readonly class: number | null;
}

/**
 * Sorts values into so many bars of equal width on the axis; entry `i` of both lists belongs to one area.
 *
 * Values beyond the axis are in its end bars, those without a class in none.
 */
export function histogramOf(
  values: readonly (number | null)[],
  classes: readonly (number | null)[],
  axis: IntervalAxis,
  bars: number,
): HistogramBar[] {
  const areas: number[][] = Array.from({ length: bars }, () => []);
  values.forEach((value, i) => {
    if (value === null || (classes[i] ?? null) === null) return;
    areas[Math.min(bars - 1, Math.floor(axis.at(value) * bars))]?.push(i);
  });
  return areas.map((own) => ({
    areas: own,
    class: own.length === 0 ? null : Math.min(...own.map((i) => classes[i] ?? 0)),
  }));
}
