import type { DrawBelow } from "../measure/random-stream.ts";

/** Rows by unit, by number, in order of first mention. */
export function rowsByUnit(units: readonly string[]): number[][] {
  const rows = new Map<string, number[]>();
  units.forEach((unit, i) => {
    const own = rows.get(unit);
    if (own) own.push(i);
    else rows.set(unit, [i]);
  });
  return [...rows.values()];
}

/** Rows of as many units as there are, drawn with replacement, whole units at a time. */
export function resampleUnits(byUnit: readonly (readonly number[])[], draw: DrawBelow): number[] {
  return byUnit.flatMap(() => byUnit[draw(byUnit.length)] ?? []);
}

/** Rows of half of the units, drawn without replacement. */
export function halfOfUnits(byUnit: readonly (readonly number[])[], draw: DrawBelow): number[] {
  const left = [...byUnit];
  return Array.from({ length: Math.floor(byUnit.length / 2) }, () =>
    left.splice(draw(left.length), 1).flat(2),
  ).flat();
}
