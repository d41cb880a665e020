import type { Fold } from "./folds.ts";

/** What is expected of a row without knowing any factor: the mean of its time, with or without its unit's own level. */
export type BaselineKind = "time-mean" | "unit-and-time-mean";

/**
 * What a fold's training rows lead one to expect of every row, test rows included.
 *
 * A time that the training rows lack is expected to be like the latest they have; a unit they lack has no level of its own.
 */
export function plainBaseline(
  values: readonly number[],
  units: readonly string[],
  times: readonly string[],
  { train }: Fold,
  kind: BaselineKind,
): number[] {
  const timeMeans = meansBy(train, times, values);
  const latest = [...timeMeans.keys()].sort().at(-1) ?? "";
  const ofTime = (i: number) => timeMeans.get(times[i] ?? "") ?? timeMeans.get(latest) ?? 0;
  if (kind === "time-mean") return values.map((_, i) => ofTime(i));
  const rests = values.map((value, i) => value - ofTime(i));
  const levels = meansBy(train, units, rests);
  return values.map((_, i) => ofTime(i) + (levels.get(units[i] ?? "") ?? 0));
}

function meansBy(
  rows: readonly number[],
  keys: readonly string[],
  values: readonly number[],
): Map<string, number> {
  const sums = new Map<string, { total: number; count: number }>();
  for (const i of rows) {
    const key = keys[i] ?? "";
    const sum = sums.get(key) ?? { total: 0, count: 0 };
    sums.set(key, { total: sum.total + (values[i] ?? 0), count: sum.count + 1 });
  }
  return new Map([...sums].map(([key, { total, count }]) => [key, total / count]));
}
