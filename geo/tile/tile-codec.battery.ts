import { VectorTile } from "@mapbox/vector-tile";
import { fromVectorTileJs, GeoJSONWrapper } from "@maplibre/vt-pbf";
import type { LegacyTile } from "geojson-vt";
import { PbfReader } from "pbf";
import { boundsOf } from "../boundary/area-measures.ts";
import type { Area } from "../domain/area.ts";
import { EXTENT } from "./slice.ts";
import { mercatorOf, type TileCoordinates } from "./tile-coordinates.ts";
import type { ZoomRange } from "./zooms.ts";

/** A feature as any client would read it. */
interface DecodedFeature {
  readonly id: number | undefined;
  readonly type: number;
  readonly properties: Readonly<Record<string, number | string | boolean>>;
  /** Rings of `[x, y]`, the first point repeated at the end. */
  readonly rings: [number, number][][];
}

/** Reads a tile with the usual decoder: its only layer. */
export function decodeTile(bytes: Uint8Array) {
  const [[name, layer] = ["", undefined], ...others] = Object.entries(
    new VectorTile(new PbfReader(bytes)).layers,
  );
  const features: DecodedFeature[] = Array.from({ length: layer?.length ?? 0 }, (_, i) => {
    const feature = layer?.feature(i);
    return {
      id: feature?.id,
      type: feature?.type ?? 0,
      properties: feature?.properties ?? {},
      rings: (feature?.loadGeometry() ?? []).map((ring) => ring.map(({ x, y }) => [x, y])),
    };
  });
  const { version, extent } = layer ?? { version: 0, extent: 0 };
  return { name, version, extent, features, otherLayers: others.length };
}

/** A polygon as geojson-vt and vt-pbf both know it. */
export interface SlicedPolygon {
  type: 3;
  geometry: [number, number][][];
  tags: Record<string, unknown> | null;
}

/** The polygons that geojson-vt cut for a tile. */
export function polygonsOf(tile: LegacyTile | null): SlicedPolygon[] {
  const features = tile?.features ?? [];
  return features.flatMap(({ type, geometry, tags }) =>
    type === 3 ? [{ type, geometry, tags }] : [],
  );
}

/** The tile as the usual encoder writes it, geometry and all (`fromGeojsonVt` of vt-pbf): what stamping is compared with. */
export function encodeFully(layer: string, features: SlicedPolygon[]): Uint8Array {
  const wrapped = new GeoJSONWrapper(features, { version: 2, extent: EXTENT });
  wrapped.name = layer;
  return fromVectorTileJs({ layers: { [layer]: wrapped } });
}

/** The tiles that the box around some areas covers, at every zoom of a range. */
export function tilesOver(areas: readonly Area[], zooms: ZoomRange): TileCoordinates[] {
  const [west, south, east, north] = boundsOf(areas) ?? [0, 0, 0, 0];
  const [left, top] = mercatorOf(west, north);
  const [right, bottom] = mercatorOf(east, south);
  const tiles: TileCoordinates[] = [];
  for (let z = zooms.min; z <= zooms.max; z++) {
    const size = 2 ** z;
    for (let x = Math.floor(left * size); x <= Math.floor(right * size); x++) {
      for (let y = Math.floor(top * size); y <= Math.floor(bottom * size); y++) {
        tiles.push({ z, x, y });
      }
    }
  }
  return tiles;
}
