import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { latticeAreas } from "../boundary/areas.battery.ts";
import { stampTile } from "./stamp.ts";
import { type Columns, stampTable } from "./stamp-table.ts";
import { decodeTile, tilesOver } from "./tile-codec.battery.ts";
import { createTileSet } from "./tile-set.ts";

const AREAS = latticeAreas(20, 15);
const ZOOMS = { min: 9, max: 14 };
const SET = createTileSet("ward", AREAS, ZOOMS);
const TILES = tilesOver(AREAS, ZOOMS);
const INDEX = new Map(AREAS.map(({ code }, i) => [code, i]));

/** Every tile's features as `[area index, properties]`, stamped with `columns`. */
function stamped(columns: Columns | null) {
  const table = columns && stampTable(columns);
  return TILES.flatMap(({ z, x, y }) => {
    const geometry = SET.geometry(z, x, y);
    if (!geometry) return [];
    return decodeTile(stampTile(geometry, table)).features.map(({ properties }) => ({
      area: INDEX.get(String(properties["code"])) ?? -1,
      properties,
    }));
  });
}

function expected(columns: Columns, area: number) {
  const values = Object.entries(columns).map(([name, column]) => [name, column[area] ?? null]);
  const { code = "", name = "" } = AREAS[area] ?? {};
  return { code, name, ...Object.fromEntries(values.filter(([, value]) => value !== null)) };
}

function column<T>(make: (area: number) => T): T[] {
  return AREAS.map((_, area) => make(area));
}

describe("a stamped tile", () => {
  test("says of each area exactly what the table says, and nothing where it says nothing", () => {
    const columns: Columns = {
      value: column((i) => (i % 7 === 0 ? null : Math.exp(i / 20) / 3)),
      low: column((i) => (i % 7 === 0 ? null : i / 3)),
      high: column((i) => (i % 11 === 0 ? null : i * 1.1)),
      count: column((i) => i),
      base: column((i) => 1_000_000 + 37 * i),
      state: column((i) => ["ok", "unstable", "cannot-tell", "missing"][i % 4] ?? null),
      reason: column((i) => (i % 4 === 1 ? "count-under-10" : null)),
      class: column((i) => (i % 7 === 0 ? null : i % 5)),
    };
    const features = stamped(columns);
    expect(new Set(features.map(({ area }) => area)).size).toBe(AREAS.length);
    for (const { area, properties } of features) {
      expect(properties).toEqual(expected(columns, area));
    }
  });

  test("gives back any column of numbers, texts and gaps to the last bit", () => {
    const value = fc.oneof(
      fc.constant(null),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
      fc.integer({ min: -1000, max: 1000 }),
      fc.maxSafeInteger(),
      fc.string(),
      fc.constantFrom("ok", "unstable"),
    );
    const anyColumn = fc.array(value, { minLength: AREAS.length, maxLength: AREAS.length });
    const key = fc
      .stringMatching(/^[a-z]\w{0,12}$/)
      .filter((name) => name !== "code" && name !== "name");
    fc.assert(
      fc.property(fc.dictionary(key, anyColumn, { minKeys: 1, maxKeys: 4 }), (columns) => {
        for (const { area, properties } of stamped(columns).slice(0, 400)) {
          expect(properties).toEqual(expected(columns, area));
        }
      }),
      { numRuns: 10 },
    );
  });

  test("takes a column a month as easily", () => {
    const months = Object.fromEntries(
      Array.from({ length: 150 }, (_, m) => [`m${m}`, column((i) => (i + m) / 7)]),
    );
    for (const { area, properties } of stamped(months).slice(0, 100)) {
      expect(properties).toEqual(expected(months, area));
    }
  });

  test("without a table has code and name", () => {
    for (const { area, properties } of stamped(null)) {
      expect(properties).toEqual(expected({}, area));
    }
  });

  test("does not depend on what was stamped before", () => {
    const [tile] = TILES;
    const geometry = tile && SET.geometry(tile.z, tile.x, tile.y);
    if (!geometry) throw new Error("the first tile has areas");
    const first = stampTile(geometry, stampTable({ value: column((i) => i / 3) }));
    stampTile(geometry, stampTable({ value: column((i) => i / 5), state: column(() => "ok") }));
    expect(stampTile(geometry, stampTable({ value: column((i) => i / 3) }))).toEqual(first);
  });
});

describe("mistakes of the caller", () => {
  test("columns of different lengths are refused", () => {
    expect(() => stampTable({ value: [1, 2], low: [1] })).toThrow(
      "column low has 1 entries, expected 2",
    );
  });

  test("columns cannot take the place of code and name", () => {
    expect(() => stampTable({ name: ["x"] })).toThrow("a column called name");
  });

  test.each([Number.NaN, Infinity])("%s is refused: missing is null", (value) => {
    expect(() => stampTable({ value: [value] })).toThrow("expected a number or null");
  });

  test("a table for fewer areas than the tile has is refused", () => {
    const [tile] = TILES;
    const geometry = tile && SET.geometry(tile.z, tile.x, tile.y);
    if (!geometry) throw new Error("the first tile has areas");
    expect(() => stampTile(geometry, stampTable({ value: [1] }))).toThrow("got 1 areas");
  });
});
