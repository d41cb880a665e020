import { squareMetresOf } from "../../geo/boundary/area-measures.ts";
import { overlapAreas } from "../../geo/boundary/overlap.ts";
import { boundarySetKey } from "../../geo/domain/level.ts";
import type { AreaSet } from "./locate-events.ts";
import type { Succession, SuccessorsFile } from "./snapshot-files.ts";

/** Slivers of this share of an area come from drawing the same line twice, not from moving it. */
const SLIVER = 0.05;

/** A code that goes on means the same area to its publisher. Two drawings of one riverside ward were 6 % apart. */
const REDRAWN = 0.1;

/**
 * Which areas took over the ground of which, from each vintage of a level to the next one held.
 *
 * An area whose code goes on and that lost less than a tenth of its ground to any other is unchanged and left out: one set may have the
 * river and the other not.
 */
export function successorsOf(sets: readonly AreaSet[]): SuccessorsFile {
  return sets.flatMap((older) => {
    const newer = sets
      .filter(({ set }) => set.level === older.set.level)
      .filter(({ set }) => (set.vintage ?? 0) > (older.set.vintage ?? 0))
      .sort((a, b) => (a.set.vintage ?? 0) - (b.set.vintage ?? 0))[0];
    if (!newer) return [];
    const [from, to] = [boundarySetKey(older.set), boundarySetKey(newer.set)];
    return [{ from, to, areas: successions(older, newer) }];
  });
}

function successions(older: AreaSet, newer: AreaSet): Record<string, Succession[]> {
  const byArea = new Map<string, Succession[]>();
  const ground = older.areas.map(({ geometry }) => squareMetresOf(geometry));
  for (const { a, b, squareMetres } of overlapAreas(older.areas, newer.areas)) {
    const [code, next] = [older.areas[a]?.code, newer.areas[b]?.code];
    const share = squareMetres / (ground[a] ?? squareMetres);
    if (code === undefined || next === undefined || share < SLIVER) continue;
    byArea.set(code, [...(byArea.get(code) ?? []), { code: next, share: rounded(share) }]);
  }
  return Object.fromEntries(
    [...byArea]
      .filter(([code, shares]) => !goesOn(code, shares))
      .map(([code, shares]) => [
        code,
        shares.sort((x, y) => y.share - x.share || (x.code < y.code ? -1 : 1)),
      ]),
  );
}

function goesOn(code: string, shares: readonly Succession[]): boolean {
  const keepsSome = shares.some((next) => next.code === code);
  return keepsSome && shares.every((next) => next.code === code || next.share < REDRAWN);
}

function rounded(share: number): number {
  return Number(Math.min(1, share).toFixed(3));
}
