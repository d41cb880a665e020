import { booleanPointInPolygon } from "@turf/turf";
import type { MultiPolygon, Polygon } from "geojson";
import type { Area } from "../domain/area.ts";
import { boundsOf } from "./area-measures.ts";
import { cellAt, gridOver } from "./cell-grid.ts";
import { EMPTY, indexCells, MIXED } from "./cell-index.ts";
import { EDGE_TOLERANCE_METRES, isNearOtherArea } from "./edge-distance.ts";
import { metresPerDegree } from "./ellipsoid.ts";
import { eachSegment } from "./rings.ts";
import { listSegments } from "./segment-list.ts";
import { winnerOfTie } from "./tie-rule.ts";

/** Where a point lies. */
export interface Place {
  /** Index of the area in the array that the locator was made from. */
  readonly index: number;
  /** Edge-ambiguous: another area's territory is within the tolerance, or the point is on a shared edge. */
  readonly edge: boolean;
}

export interface Locator {
  /**
   * The one area that holds a point (WGS84 degrees), or null when none does or the point is not finite.
   *
   * Turf decides, edges included. Where it finds the point in several areas, the tie rule names one of them. The outer
   * limit of all areas is no ambiguous edge: a point there is in the one area or in none.
   */
  locate(longitude: number, latitude: number): Place | null;
}

/**
 * Prepares areas for many questions of "which area is this point in".
 *
 * A uniform grid holds the answer of every cell that no boundary comes near; only points in the other cells are put to
 * Turf, for the two or three areas there. The answers are those of asking Turf about every area, in any order of areas.
 */
export function createLocator(
  areas: readonly Area[],
  options: { readonly edgeToleranceMetres?: number } = {},
): Locator {
  const bounds = boundsOf(areas);
  if (!bounds) return { locate: () => null };
  const tolerance = options.edgeToleranceMetres ?? EDGE_TOLERANCE_METRES;
  const grid = gridOver(bounds, cellCountFor(areas), tolerance);
  const segments = listSegments(areas, grid);
  const cells = indexCells(areas, grid, segments);
  const polygons = areas.map(withBox);
  const scale = metresPerDegree((bounds[1] + bounds[3]) / 2);

  return {
    locate(longitude, latitude) {
      const cell = cellAt(grid, longitude, latitude);
      const answer = cells.answer[cell] ?? EMPTY;
      if (answer === EMPTY) return null;
      if (answer !== MIXED) return { index: answer, edge: false };
      const point: [number, number] = [longitude, latitude];
      const holders = (cells.candidates.get(cell) ?? []).filter((candidate) => {
        const polygon = polygons[candidate];
        return polygon !== undefined && booleanPointInPolygon(point, polygon);
      });
      const [index, ...others] = holders;
      if (index === undefined) return null;
      if (others.length > 0) return { index: settle(areas, holders, point), edge: true };
      const edge = isNearOtherArea(segments, cell, index, point, scale, tolerance);
      return { index, edge };
    },
  };
}

/** Enough cells that most have one answer, within some 30 MB. */
function cellCountFor(areas: readonly Area[]): number {
  let segments = 0;
  for (const { geometry } of areas) {
    eachSegment(geometry, () => {
      segments++;
    });
  }
  return Math.min(2 ** 20, Math.max(2 ** 10, 16 * segments));
}

/** The geometry with its box, by which Turf turns away most points at once. */
function withBox(area: Area): Polygon | MultiPolygon {
  const [west, south, east, north] = boundsOf([area]) ?? [0, 0, 0, 0];
  return { ...area.geometry, bbox: [west, south, east, north] };
}

function settle(
  areas: readonly Area[],
  holders: readonly number[],
  [longitude, latitude]: readonly [number, number],
): number {
  const codes = holders.map((index) => areas[index]?.code ?? "");
  return holders[codes.indexOf(winnerOfTie(codes, longitude, latitude))] ?? -1;
}
