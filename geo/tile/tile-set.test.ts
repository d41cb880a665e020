import fc from "fast-check";
import GeoJSONVT from "geojson-vt";
import { describe, expect, test } from "vitest";
import { latticeAreas, REAL_SET_NAMES, readAreas } from "../boundary/areas.battery.ts";
import { partsOf } from "../boundary/rings.ts";
import type { Area } from "../domain/area.ts";
import { parseBoundarySetKey } from "../domain/level.ts";
import { hasShared } from "../testing/shared-data.ts";
import { BUFFER, EXTENT } from "./slice.ts";
import { stampTile } from "./stamp.ts";
import { decodeTile, encodeFully, polygonsOf, tilesOver } from "./tile-codec.battery.ts";
import { mercatorOf, type TileCoordinates } from "./tile-coordinates.ts";
import { doubleArea, tidyRing } from "./tile-ring.ts";
import { createTileSet, type TileSet } from "./tile-set.ts";
import { ZOOMS } from "./zooms.ts";

const LATTICE = latticeAreas(12, 9, (column, row) => [0.3 * Math.sin(column * row), 0.2]);

function decoded(set: TileSet, { z, x, y }: TileCoordinates) {
  const geometry = set.geometry(z, x, y);
  return geometry && decodeTile(stampTile(geometry, null));
}

describe("a tile set", () => {
  const set = createTileSet("ward", LATTICE, ZOOMS.ward);

  test("names its layer after the level, in version 2 and with the usual extent", () => {
    const tile = decoded(set, { z: 10, x: 511, y: 340 });
    expect(tile).toMatchObject({ name: "ward", version: 2, extent: 4096, otherLayers: 0 });
    expect(tile?.features.every(({ id, type }) => id === undefined && type === 3)).toBe(true);
  });

  test("has nothing where there is nothing, beyond its zooms and outside the pyramid", () => {
    expect(set.geometry(10, 0, 0)).toBeNull();
    expect(set.geometry(ZOOMS.ward.min - 1, 31, 21)).toBeNull();
    expect(set.geometry(ZOOMS.ward.max + 1, 16370, 10900)).toBeNull();
    expect(set.geometry(10, 1024, 340)).toBeNull();
  });

  test("answers any numbers without throwing", () => {
    const number = fc.oneof(fc.nat(30), fc.integer(), fc.double());
    fc.assert(
      fc.property(number, number, number, (z, x, y) => {
        const geometry = set.geometry(z, x, y);
        expect(geometry === null || geometry.areas.length > 0).toBe(true);
      }),
    );
  });

  test("cuts a tile once", () => {
    expect(set.geometry(10, 511, 340)).toBe(set.geometry(10, 511, 340));
  });

  test("a level without areas has no tiles", () => {
    expect(createTileSet("ward", [], ZOOMS.ward).geometry(10, 511, 340)).toBeNull();
  });

  test("an area too small to draw is a square two units wide at its label", () => {
    const speck: Area = {
      code: "E05009999",
      name: "Speck",
      borough: "E09000099",
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [-0.1, 51.5],
            [-0.0999, 51.5],
            [-0.0999, 51.5001],
            [-0.1, 51.5001],
            [-0.1, 51.5],
          ],
        ],
      },
    };
    const tiny = createTileSet("ward", [...LATTICE, speck], ZOOMS.ward);
    const feature = decoded(tiny, { z: 8, x: 127, y: 85 })?.features.at(-1);
    expect(feature?.properties).toEqual({ code: "E05009999", name: "Speck" });
    expect(feature?.rings).toHaveLength(1);
    expect(doubleArea(feature?.rings[0]?.slice(0, -1).flat() ?? [])).toBe(8);
    const [x, y] = mercatorOf(-0.09995, 51.50005).map((share) => Math.floor(share * 2 ** 14));
    const close = decoded(tiny, { z: 14, x: x ?? 0, y: y ?? 0 })?.features.at(-1);
    expect(close?.properties["code"]).toBe("E05009999");
    expect(doubleArea(close?.rings[0]?.slice(0, -1).flat() ?? [])).toBeGreaterThan(100);
  });
});

/** The same slice by the usual encoder, one feature per part, in the form the specification asks for. */
function referenceRings(index: GeoJSONVT, layer: string, tile: TileCoordinates) {
  const features = polygonsOf(index.getTile(tile.z, tile.x, tile.y));
  const rings = new Map<string, string[]>();
  for (const { properties, rings: found } of decodeTile(encodeFully(layer, features)).features) {
    const code = String(properties["code"]);
    const [shell, ...holes] = found.map((ring, i) => tidyRing(ring.flat(), i === 0));
    if (!shell) continue;
    const kept = [shell, ...holes].filter((ring) => ring !== null).map((ring) => ring.join());
    rings.set(code, [...(rings.get(code) ?? []), ...kept]);
  }
  return rings;
}

function referenceIndex(areas: readonly Area[], maxZoom: number): GeoJSONVT {
  const features = areas.flatMap((area) =>
    partsOf(area.geometry).map((coordinates) => ({
      type: "Feature" as const,
      properties: { code: area.code },
      geometry: { type: "Polygon" as const, coordinates },
    })),
  );
  const options = { maxZoom, extent: EXTENT, buffer: BUFFER, tolerance: 3 };
  return new GeoJSONVT({ type: "FeatureCollection", features }, options);
}

test("geometry is what the usual encoder makes of the same slice", () => {
  const set = createTileSet("ward", LATTICE, ZOOMS.ward);
  const index = referenceIndex(LATTICE, ZOOMS.ward.max);
  for (const tile of tilesOver(LATTICE, { min: 8, max: 13 })) {
    const ours = decoded(set, tile)?.features ?? [];
    const rings = ours.map(({ properties, rings }) => [
      properties["code"],
      rings.map((ring) => ring.slice(0, -1).join()),
    ]);
    expect(new Map(rings.map(([code, list]) => [code, list]))).toEqual(
      referenceRings(index, "ward", tile),
    );
  }
});

describe.skipIf(!hasShared)("real areas", { timeout: 30_000 }, () => {
  describe.each(REAL_SET_NAMES)("%s", (name) => {
    const areas = hasShared ? readAreas(name) : [];
    const level = parseBoundarySetKey(name)?.level ?? "ward";
    const set = createTileSet(level, areas, ZOOMS[level]);
    const tiles = tilesOver(areas, ZOOMS[level]);

    test("every area is there at every zoom, with rings as the specification wants them", () => {
      const seen = new Map<number, Set<unknown>>();
      for (const tile of tiles) {
        const codes = seen.get(tile.z) ?? new Set();
        seen.set(tile.z, codes);
        for (const { properties, rings } of decoded(set, tile)?.features ?? []) {
          codes.add(properties["code"]);
          expect(doubleArea(rings[0]?.slice(0, -1).flat() ?? [])).toBeGreaterThan(0);
        }
      }
      const everyArea = new Set(areas.map(({ code }) => code));
      for (let z = ZOOMS[level].min; z <= ZOOMS[level].max; z++)
        expect(seen.get(z)).toEqual(everyArea);
    });

    test("no tile outside the areas' box has any", () => {
      const outside = tiles.map(({ z, x, y }) => ({ z, x: x + 2 ** (z - 3), y }));
      for (const { z, x, y } of outside) expect(set.geometry(z, x, y)).toBeNull();
    });

    test("geometry is what the usual encoder makes of the same slice, but for shapes it loses", () => {
      const index = referenceIndex(areas, ZOOMS[level].max);
      for (const tile of tiles.filter((_, i) => i % 7 === 0)) {
        const reference = referenceRings(index, level, tile);
        for (const { properties, rings } of decoded(set, tile)?.features ?? []) {
          const code = String(properties["code"]);
          const ours = rings.map((ring) => ring.slice(0, -1).join());
          const theirs = reference.get(code);
          if (theirs) expect(ours).toEqual(theirs);
          else expect(doubleArea(rings[0]?.slice(0, -1).flat() ?? [])).toBe(8);
          reference.delete(code);
        }
        expect([...reference.keys()]).toEqual([]);
      }
    });
  });
});
