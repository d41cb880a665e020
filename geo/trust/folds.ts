/** Which rows a model is fitted on and which it is tried on, by number. */
export interface Fold {
  readonly train: readonly number[];
  readonly test: readonly number[];
}

/**
 * Folds that leave whole units out, so that no unit helps to predict itself: one fold each, or `count` folds of several.
 *
 * Units are dealt out in order of their names, so that the folds are always the same.
 */
export function leaveUnitsOut(units: readonly string[], count?: number): Fold[] {
  const names = [...new Set(units)].sort();
  const size = Math.min(count ?? names.length, names.length);
  const foldOf = new Map(names.map((name, i) => [name, i % size]));
  return Array.from({ length: size }, (_, fold) =>
    part(units, (unit) => foldOf.get(unit) === fold),
  );
}

/** Folds that try each time on the times before it, the first on `first` times at least. */
export function forwardChained(times: readonly string[], first = 2): Fold[] {
  const order = [...new Set(times)].sort();
  return order.slice(first).map((now) => ({
    train: rowsWhere(times, (time) => time < now),
    test: rowsWhere(times, (time) => time === now),
  }));
}

function part(keys: readonly string[], isTest: (key: string) => boolean): Fold {
  return { train: rowsWhere(keys, (key) => !isTest(key)), test: rowsWhere(keys, isTest) };
}

function rowsWhere(keys: readonly string[], holds: (key: string) => boolean): number[] {
  return keys.flatMap((key, i) => (holds(key) ? [i] : []));
}
