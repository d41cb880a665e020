import {
  bboxClip,
  feature,
  featureCollection,
  intersect,
  multiPolygon,
  polygon,
  union,
} from "@turf/turf";
import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import {
  cellToBoundary,
  cellToLatLng,
  POLYGON_TO_CELLS_FLAGS,
  polygonToCellsExperimental,
} from "h3-js";
import type { Area } from "../domain/area.ts";
import { boundsOf, squareMetresOf } from "./area-measures.ts";
import { normaliseRings, nothingNormalised } from "./normalise-rings.ts";
import { overlapAreas } from "./overlap.ts";
import { partsOf } from "./rings.ts";

/** H3 resolution 8: cells of about two thirds of a square kilometre. */
export const HEX_RESOLUTION = 8;

/** One cell of the hexagonal grid, with its H3 index for a code. */
export interface Hex {
  readonly code: string;
  readonly geometry: Polygon | MultiPolygon;
  /** Of the whole hexagon, longitude and latitude; outside the geometry where that was cut off. */
  readonly centre: readonly [longitude: number, latitude: number];
}

/**
 * The hexagons that tile some areas, by rising code, those on the outer limit cut off at it.
 *
 * A hexagon with any ground inside is one of them, however little. What the measuring of overlaps calls full within its error of
 * about 0.3 % is left whole, so that lines drawn twice inside do not tear it.
 */
export function hexesOver(areas: readonly Pick<Area, "geometry">[]): Hex[] {
  const whole = cellsOver(areas);
  const within = new Map<number, { squareMetres: number; areas: number[] }>();
  for (const { a, b, squareMetres } of overlapAreas(whole, areas)) {
    const known = within.get(a) ?? { squareMetres: 0, areas: [] };
    within.set(a, { squareMetres: known.squareMetres + squareMetres, areas: [...known.areas, b] });
  }
  return whole.flatMap((hex, i) => {
    const own = within.get(i);
    if (own && own.squareMetres >= WHOLE * squareMetresOf(hex.geometry)) return [hex];
    // A sliver between two measuring lines may have gone unseen: then every area is asked.
    const clipped = clip(hex, own ? own.areas.flatMap((j) => areas[j] ?? []) : areas);
    return clipped ? [{ ...hex, geometry: clipped }] : [];
  });
}

/** Two measurements of one hexagon differ by less than this. */
const WHOLE = 0.997;

function cellsOver(areas: readonly Pick<Area, "geometry">[]): Hex[] {
  const codes = new Set<string>();
  for (const { geometry } of areas) {
    for (const part of partsOf(geometry)) {
      const found = polygonToCellsExperimental(
        part,
        HEX_RESOLUTION,
        POLYGON_TO_CELLS_FLAGS.containmentOverlapping,
        true,
      );
      for (const code of found) codes.add(code);
    }
  }
  return [...codes].sort().map((code) => {
    const [latitude, longitude] = cellToLatLng(code);
    const ring = cellToBoundary(code, true).map(rounded);
    return {
      code,
      geometry: { type: "Polygon", coordinates: [ring] },
      centre: [longitude, latitude],
    };
  });
}

/** To a centimetre: the last digits of a sine need not be the same on every machine, but a snapshot's bytes are. */
function rounded(position: readonly number[]): Position {
  return position.map((degrees) => Math.round(degrees * 1e7) / 1e7);
}

/** Degrees beyond a hexagon's box at which areas are cut first, so that the lines of that cut lie outside the hexagon. */
const MARGIN = 0.001;

function clip(
  hex: Pick<Hex, "geometry">,
  areas: readonly Pick<Area, "geometry">[],
): Polygon | MultiPolygon | null {
  const pieces = areas.flatMap(({ geometry }) => {
    const near = nearPart(geometry, hex);
    return near ? (intersect(featureCollection([feature(hex.geometry), near])) ?? []) : [];
  });
  const joined = join(pieces);
  return joined && normaliseRings(joined.geometry, nothingNormalised());
}

/** What of a geometry lies about a hexagon, cut roughly: Turf is slow with the whole of a coast. Null where nothing does. */
function nearPart(
  geometry: Area["geometry"],
  hex: Pick<Hex, "geometry">,
): Feature<MultiPolygon> | null {
  const [west, south, east, north] = boundsOf([hex]) ?? [0, 0, 0, 0];
  const box = [west - MARGIN, south - MARGIN, east + MARGIN, north + MARGIN] as const;
  const [areaWest, areaSouth, areaEast, areaNorth] = boundsOf([{ geometry }]) ?? box;
  if (areaWest > east || areaEast < west || areaSouth > north || areaNorth < south) return null;
  const parts = partsOf(geometry).flatMap((coordinates) => {
    const cut = bboxClip(polygon(coordinates), [...box]).geometry;
    const [outer] = cut.coordinates;
    return cut.type === "Polygon" && outer && outer.length >= 4 ? [cut.coordinates] : [];
  });
  return parts.length === 0 ? null : multiPolygon(parts);
}

function join(
  pieces: readonly Feature<Polygon | MultiPolygon>[],
): Feature<Polygon | MultiPolygon> | null {
  const [only = null] = pieces;
  return pieces.length > 1 ? union(featureCollection([...pieces])) : only;
}
