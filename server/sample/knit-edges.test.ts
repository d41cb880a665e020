import { booleanValid } from "@turf/turf";
import type { MultiPolygon, Polygon } from "geojson";
import { describe, expect, test } from "vitest";
import { buildCity } from "./city.ts";
import { readFacts } from "./facts.ts";
import { knitEdges } from "./knit-edges.ts";

function square(west: number, south: number, east: number, north: number): Polygon {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: "Polygon", coordinates: [ring] };
}

const city = buildCity(await readFacts(), "test");

/** Every edge as text, start to end. */
function edgesOf(shapes: readonly (Polygon | MultiPolygon)[]): string[] {
  return shapes.flatMap((shape) => {
    const parts = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
    return parts.flat().flatMap((ring) => ring.slice(1).map((to, i) => `${ring[i]} > ${to}`));
  });
}

const reverse = (edge: string) => edge.split(" > ").toReversed().join(" > ");

describe("knitEdges", () => {
  test("gives a long edge the corners of the shapes beyond it", () => {
    const [wide] = knitEdges([square(0, 0, 2, 1), square(0, 1, 1, 2), square(1, 1, 2, 2)]);
    expect(wide?.coordinates.flat()).toEqual([
      [0, 0],
      [2, 0],
      [2, 1],
      [1, 1],
      [0, 1],
      [0, 0],
    ]);
  });

  test("rounds to six decimals and drops points that become one", () => {
    const ring = [
      [0, 0],
      [1.00000049, 0],
      [1.00000001, 0],
      [1, 1],
      [0, 0],
    ];
    const [shape] = knitEdges([{ type: "Polygon", coordinates: [ring] }]);
    expect(shape?.coordinates).toEqual([
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ],
    ]);
  });

  test("winds outer rings counter-clockwise and holes clockwise", () => {
    const hole = square(0.2, 0.2, 0.4, 0.4).coordinates[0] ?? [];
    const outer = square(0, 0, 1, 1).coordinates[0]?.toReversed() ?? [];
    const [shape] = knitEdges([{ type: "Polygon", coordinates: [outer, hole] }]);
    expect(shape?.coordinates).toEqual([outer.toReversed(), hole.toReversed()]);
  });

  test("accepts no shapes at all", () => {
    expect(knitEdges([])).toEqual([]);
  });
});

describe("the sample city's wards and boroughs", () => {
  const wards = new Set(edgesOf(city.wards.map((ward) => ward.shape)));
  const boroughs = new Set(edgesOf(city.boroughs.map((borough) => borough.outline)));

  test("are valid polygons", () => {
    const shapes = [
      ...city.wards.map((ward) => ward.shape),
      ...city.boroughs.map((borough) => borough.outline),
    ];
    expect(shapes.filter((shape) => !booleanValid(shape))).toEqual([]);
  });

  test("share edges exactly: each ward edge has a ward on its other side or is the rim of London", () => {
    const count = edgesOf(city.wards.map((ward) => ward.shape)).length;
    expect(wards.size).toBe(count); // no edge is run twice in one direction, so nothing overlaps
    const open = [...wards].filter((edge) => !wards.has(reverse(edge)));
    expect(open.filter((edge) => !boroughs.has(edge))).toEqual([]);
    expect(open.filter((edge) => boroughs.has(reverse(edge)))).toEqual([]);
  });

  test("nest: every borough edge is a ward's edge", () => {
    expect([...boroughs].filter((edge) => !wards.has(edge))).toEqual([]);
  });
});
