import { booleanPointInPolygon } from "@turf/turf";
import Flatbush from "flatbush";
import { bench, describe } from "vitest";
import { hasShared } from "../testing/shared-data.ts";
import { boundsOf } from "./area-measures.ts";
import { latticeAreas, readAreas, readSnapPoints } from "./areas.battery.ts";
import { createLocator } from "./locator.ts";

const areas = hasShared ? readAreas("ward@2022") : latticeAreas(28, 25);
const points = hasShared
  ? readSnapPoints().filter((_, i) => i % 60 === 0)
  : Array.from({ length: 1_000 }, (_, i) => [
      -0.2 + 0.28 * ((i * 0.618) % 1),
      51.45 + 0.15 * ((i * 0.755) % 1),
    ]);
const where = hasShared ? "real places of police events" : "points of a lattice";

describe(`${points.length} ${where} to ${areas.length} wards`, () => {
  const locator = createLocator(areas);
  const tree = new Flatbush(areas.length);
  for (const area of areas) {
    const [west, south, east, north] = boundsOf([area]) ?? [0, 0, 0, 0];
    tree.add(west, south, east, north);
  }
  tree.finish();
  const holds = (index: number, point: number[]) => {
    const area = areas[index];
    return area !== undefined && booleanPointInPolygon(point, area.geometry);
  };

  bench("grid + Turf (ours, with the edge test and the tie rule)", () => {
    for (const [x = 0, y = 0] of points) locator.locate(x, y);
  });

  bench("flatbush + Turf, first area found", () => {
    for (const point of points) {
      const [x = 0, y = 0] = point;
      tree.search(x, y, x, y).find((index) => holds(index, point));
    }
  });

  bench(
    "Turf asked about every area until one holds the point",
    () => {
      for (const point of points) areas.findIndex((_, index) => holds(index, point));
    },
    { iterations: 3, time: 500 },
  );
});

describe(`getting ready, ${areas.length} wards`, () => {
  bench("grid", () => {
    createLocator(areas);
  });
});
