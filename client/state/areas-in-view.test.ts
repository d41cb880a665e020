import { afterEach, expect, test } from "vitest";
import type { AreaSummary } from "../../geo/wire/snapshot.ts";
import { areas } from "./areas.ts";
import { areasInView, mapBounds, middleArea, namedAfter, neighbourTo } from "./areas-in-view.ts";

function area(name: string, east: number, north: number): AreaSummary {
  return {
    code: name,
    name,
    level: "ward",
    vintage: 2022,
    borough: "E09000002",
    boroughName: "Barking",
    bounds: [0, 0, 0, 0],
    point: [east / 0.62, north],
    squareKm: 1,
  };
}

const HERE = area("Here", 0, 0);
const ALL = [
  HERE,
  area("East", 3, 1),
  area("Far east", 5, 0),
  area("North", 1, 4),
  area("Aside", 2.9, 2.5),
];

afterEach(() => {
  areas.value = [];
  mapBounds.value = null;
});

test("arrow keys lead to the nearest area that way, and to none over the edge", () => {
  expect(neighbourTo(HERE, "east", ALL)?.name).toBe("East");
  expect(neighbourTo(HERE, "north", ALL)?.name).toBe("North");
  expect(neighbourTo(HERE, "west", ALL)).toBeNull();
  expect(neighbourTo(HERE, "south", ALL)).toBeNull();
});

test("only areas whose label point is in sight are listed, by name", () => {
  areas.value = ALL;
  expect(areasInView.value).toEqual([]);
  mapBounds.value = [-1, -1, 6, 2];
  expect(areasInView.value.map(({ name }) => name)).toEqual(["East", "Here"]);
});

test("one begins in the middle, and letters lead through the names that begin with them", () => {
  expect(middleArea([-1 / 0.62, 3, 3 / 0.62, 5], ALL)?.name).toBe("North");
  expect(middleArea([0, 0, 1, 1], [])).toBeNull();
  const second = namedAfter(null, "e", [...ALL, area("Easter", 9, 9)]);
  expect(second?.name).toBe("East");
  expect(namedAfter(second, "e", [...ALL, area("Easter", 9, 9)])?.name).toBe("Easter");
  expect(namedAfter(null, "z", ALL)).toBeNull();
});
