import type { Area } from "../domain/area.ts";
import { eachPiece } from "./scan-lines.ts";

const DEFAULT_SPACING_METRES = 5;

/** How much of an area of one set lies in an area of another. */
export interface Overlap {
  /** Index in the first set. */
  readonly a: number;
  /** Index in the second set. */
  readonly b: number;
  /** On the WGS84 ellipsoid; above 0. */
  readonly squareMetres: number;
}

/**
 * The pairs of areas of two sets that overlap, with the area they share, ordered by `a` and then `b`.
 *
 * Strips of `spacingMetres` (default 5) are integrated along their middle lines. Measured at 5 m on London's own areas:
 * every LSOA comes out within 0.5 %, 99 in 100 within 0.21 %, and without bias; wards within 0.17 %, half of them within
 * 0.003 %. An overlap lower than a strip may be missed, or counted as one strip high. The same
 * lines measure all pairs, so what an area shares with neighbours of the other set adds up as the area itself does.
 */
export function overlapAreas(
  a: readonly Pick<Area, "geometry">[],
  b: readonly Pick<Area, "geometry">[],
  options: { readonly spacingMetres?: number } = {},
): Overlap[] {
  const total = new Map<number, number>();
  eachPiece(
    [...a, ...b],
    options.spacingMetres ?? DEFAULT_SPACING_METRES,
    (active, squareMetres) => {
      for (const i of active) {
        if (i >= a.length) continue;
        for (const j of active) {
          if (j < a.length) continue;
          const pair = i * b.length + (j - a.length);
          total.set(pair, (total.get(pair) ?? 0) + squareMetres);
        }
      }
    },
  );
  return [...total]
    .sort(([p], [q]) => p - q)
    .map(([pair, squareMetres]) => ({
      a: Math.floor(pair / b.length),
      b: pair % b.length,
      squareMetres,
    }));
}
