import { readFileSync } from "node:fs";
import fc from "fast-check";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { describe, expect, test } from "vitest";
import { hasShared, sharedPath } from "../testing/shared-data.ts";
import { latticeAreas, readAreas } from "./areas.battery.ts";
import { contiguityOf, type Neighbours } from "./contiguity.ts";

describe("on a lattice", () => {
  test("four blocks that meet at a corner are queen's neighbours, and rook's only along a side", () => {
    const blocks = latticeAreas(2, 2);
    expect(contiguityOf(blocks)).toEqual([
      [1, 2, 3],
      [0, 2, 3],
      [0, 1, 3],
      [0, 1, 2],
    ]);
    expect(contiguityOf(blocks, "rook")).toEqual([
      [1, 2],
      [0, 3],
      [0, 3],
      [1, 2],
    ]);
  });

  test("neighbours are mutual, and never the area itself, whatever its streets", () => {
    const bend = fc.array(fc.double({ min: -0.3, max: 0.3, noNaN: true }), {
      minLength: 18,
      maxLength: 18,
    });
    fc.assert(
      fc.property(bend, (moves) => {
        const areas = latticeAreas(4, 4, (column, row) => {
          const at = ((row - 1) * 3 + column - 1) * 2;
          return [moves[at] ?? 0, moves[at + 1] ?? 0];
        });
        expect(faultsOf(contiguityOf(areas))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

test("an area apart from all others has no neighbours, and no areas have none", () => {
  const [first, , third] = latticeAreas(3, 1);
  expect(first && third && contiguityOf([first, third])).toEqual([[], []]);
  expect(contiguityOf([])).toEqual([]);
});

test("a side cut into more pieces by one drawing than by the other still joins the two", () => {
  const ring = (corners: [number, number][]) => ({
    geometry: { type: "Polygon" as const, coordinates: [[...corners, corners[0] ?? [0, 0]]] },
  });
  const long = ring([
    [0, 51],
    [0.01, 51],
    [0.01, 51.02],
    [0, 51.02],
  ]);
  const short = ring([
    [0.01, 51.005],
    [0.02, 51.005],
    [0.02, 51.01],
    [0.01, 51.01],
  ]);
  expect(contiguityOf([long, short], "rook")).toEqual([[1], [0]]);
});

describe.skipIf(!hasShared)("against spdep", () => {
  test("counties of North Carolina have the queen's and rook's neighbours that poly2nb gives", () => {
    const reference = readJson("areal_nc.json");
    const areas = readAreasOf("nc.geojson");
    expect(contiguityOf(areas)).toEqual(reference.neighbours0);
    expect(contiguityOf(areas, "rook")).toEqual(reference.rook_neighbours0);
  });

  test("London's boroughs have the neighbours that poly2nb gives with a snap of a metre", () => {
    const reference = readJson("london_join.json");
    expect(contiguityOf(readAreasOf("london_boroughs.geojson"))).toEqual(
      reference.queen_neighbours_snap1m0,
    );
  });

  test.each(["ward@2022", "lsoa@2021"] as const)("%s are neighbours mutually", (set) => {
    const neighbours = contiguityOf(readAreas(set));
    expect(faultsOf(neighbours)).toEqual([]);
    expect(neighbours.filter(({ length }) => length === 0)).toEqual([]);
  });
});

interface Reference {
  readonly neighbours0: unknown;
  readonly rook_neighbours0: unknown;
  readonly queen_neighbours_snap1m0: unknown;
}

function readJson(name: string): Reference {
  return JSON.parse(readFileSync(sharedPath("reference", name), "utf8"));
}

function readAreasOf(name: string) {
  const text = readFileSync(sharedPath("reference", name), "utf8");
  const collection: FeatureCollection<Polygon | MultiPolygon> = JSON.parse(text);
  return collection.features.map(({ geometry }) => ({ geometry }));
}

function faultsOf(neighbours: Neighbours): string[] {
  return neighbours.flatMap((own, i) =>
    own.flatMap((j) =>
      i !== j && neighbours[j]?.includes(i) ? [] : [`${i} has ${j}, which does not have it`],
    ),
  );
}
