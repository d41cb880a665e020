import { expect, test } from "vitest";
import { latticeAreas } from "../../geo/boundary/areas.battery.ts";
import { withHexes } from "./hex-level.ts";

const BLOCKS = latticeAreas(4, 4);
const WARDS = { set: { level: "ward", vintage: 2022 } as const, areas: BLOCKS };
const BOROUGHS = {
  set: { level: "borough", vintage: 2022 } as const,
  areas: latticeAreas(1, 1).map((area) => ({
    ...area,
    name: "Lattice",
    geometry: {
      type: "Polygon" as const,
      coordinates: [
        [
          [-0.2, 51.45],
          [-0.16, 51.45],
          [-0.16, 51.474],
          [-0.2, 51.474],
          [-0.2, 51.45],
        ],
      ],
    },
  })),
};

test("hexagons take name and borough from the ward at their centre, and are made anew", () => {
  const sets = withHexes([BOROUGHS, WARDS]);
  const hexes = sets.find(({ set }) => set.level === "hex");
  expect(hexes?.set).toEqual({ level: "hex", vintage: null });
  expect(hexes?.areas.length).toBeGreaterThan(10);
  for (const { name, borough } of hexes?.areas ?? []) {
    expect(name).toMatch(/^Block \d+$/);
    expect(borough).toBe("E09000099");
  }
  expect(withHexes(sets)).toEqual(sets);
});

test("without wards they are named for their borough, and without boroughs there are none", () => {
  const hexes = withHexes([BOROUGHS]).find(({ set }) => set.level === "hex");
  expect(new Set(hexes?.areas.map(({ name }) => name))).toEqual(new Set(["Lattice"]));
  expect(withHexes([WARDS])).toEqual([WARDS]);
});
