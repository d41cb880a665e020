import type { Area } from "../domain/area.ts";
import { boundsOf } from "./area-measures.ts";
import { cellAt, gridOver } from "./cell-grid.ts";
import { squaredMetresTo } from "./edge-distance.ts";
import { metresPerDegree } from "./ellipsoid.ts";
import { eachSegment } from "./rings.ts";
import { listSegments } from "./segment-list.ts";

/** By area, the indexes of its neighbours, rising; empty for an island. If `a` has `b`, `b` has `a`. */
export type Neighbours = readonly (readonly number[])[];

/** Lines drawn twice differ by rounding; a metre bridges that and no street. */
const SNAP_METRES = 1;

/**
 * Which areas touch: anywhere (`queen`), or along a line and not at a corner alone (`rook`).
 *
 * Two areas touch where a corner of one lies within `snapMetres` (default 1) of the other's outline, so that a line that one drawing
 * cuts into more pieces than the other still meets. A river between two drawings keeps them apart, however narrow.
 */
export function contiguityOf(
  areas: readonly Pick<Area, "geometry">[],
  kind: "queen" | "rook" = "queen",
  snapMetres = SNAP_METRES,
): Neighbours {
  const found = areas.map(() => new Set<number>());
  for (const [pair, box] of meetings(areas, snapMetres)) {
    const [a, b] = [Math.floor(pair / areas.length), pair % areas.length];
    if (kind === "rook" && reachOf(box) <= 2 * snapMetres) continue;
    found[a]?.add(b);
    found[b]?.add(a);
  }
  return found.map((set) => [...set].sort((p, q) => p - q));
}

/** The box, in metres from an origin, around the places where two areas meet. */
type Box = [west: number, south: number, east: number, north: number];

function reachOf([west, south, east, north]: Box): number {
  return Math.hypot(east - west, north - south);
}

/** Pairs of areas that meet, lower index first, as `lower * count + higher`. */
function meetings(
  areas: readonly Pick<Area, "geometry">[],
  snapMetres: number,
): ReadonlyMap<number, Box> {
  const met = new Map<number, Box>();
  const bounds = boundsOf(areas);
  if (!bounds) return met;
  const scale = metresPerDegree((bounds[1] + bounds[3]) / 2);
  const grid = gridOver(bounds, cellCountFor(areas), snapMetres);
  const segments = listSegments(areas, grid);
  areas.forEach(({ geometry }, own) => {
    eachSegment(geometry, (x, y) => {
      const cell = cellAt(grid, x, y);
      const end = segments.start[cell + 1] ?? 0;
      for (let i = segments.start[cell] ?? 0; i < end; i++) {
        const segment = segments.members[i] ?? -1;
        const other = segments.area[segment] ?? own;
        if (other === own) continue;
        const squared = squaredMetresTo(segments.coordinates, segment, [x, y], scale);
        if (squared > snapMetres * snapMetres) continue;
        const pair = Math.min(own, other) * areas.length + Math.max(own, other);
        widen(met, pair, x * scale.longitude, y * scale.latitude);
      }
    });
  });
  return met;
}

function widen(met: Map<number, Box>, pair: number, x: number, y: number): void {
  const [west, south, east, north] = met.get(pair) ?? [x, y, x, y];
  met.set(pair, [Math.min(west, x), Math.min(south, y), Math.max(east, x), Math.max(north, y)]);
}

/** About one cell a segment: each then meets a handful of others. */
function cellCountFor(areas: readonly Pick<Area, "geometry">[]): number {
  let segments = 0;
  for (const { geometry } of areas) {
    eachSegment(geometry, () => {
      segments++;
    });
  }
  return Math.min(2 ** 20, Math.max(2 ** 8, segments));
}
