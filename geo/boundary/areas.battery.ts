import { readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import type { Area } from "../domain/area.ts";
import { sharedPath } from "../testing/shared-data.ts";

/** The real boundary sets that tests and benchmarks use, by a short name: path, and how many areas it must hold. */
export const REAL_SETS = {
  "borough@2022": ["boroughs/london_boroughs_lad22_gen20_wgs84.geojson", 33],
  "ward@2018": ["wards/london_wards_2018_extent_of_realm_wgs84.geojson.gz", 657],
  "ward@2022": ["wards/london_wards_wd22_wgs84.geojson", 704],
  "lsoa@2021": ["lsoa/london_lsoa21_wgs84.geojson.gz", 4994],
} as const;

export type RealSet = keyof typeof REAL_SETS;

/** Their names, for `test.each`. */
export const REAL_SET_NAMES = [
  "borough@2022",
  "ward@2018",
  "ward@2022",
  "lsoa@2021",
] as const satisfies RealSet[];

/** The areas of a real set, as published; only where `hasShared`. */
export function readAreas(set: RealSet): Area[] {
  const text = readText(sharedPath("data", REAL_SETS[set][0]));
  const collection: FeatureCollection<Polygon | MultiPolygon> = JSON.parse(text);
  return collection.features.map(({ geometry, properties }: Feature<Polygon | MultiPolygon>) => ({
    code: String(properties?.["code"]),
    name: String(properties?.["name"]),
    borough: String(properties?.["borough_code"] ?? properties?.["code"]),
    geometry,
  }));
}

/** The distinct places of the crimes of early 2017 and the searches of 2023; only where `hasShared`. */
export function readSnapPoints(): [longitude: number, latitude: number][] {
  const keys = new Set<string>();
  for (const [folder, wanted] of [
    ["derived-street", /\.csv\.gz$/],
    ["stop-and-search", /^2023-.*\.csv\.gz$/],
  ] as const) {
    const path = sharedPath("data", "police", folder);
    for (const file of readdirSync(path).filter((name) => wanted.test(name))) {
      const [head = "", ...rows] = readText(`${path}/${file}`).split(/\r?\n/);
      const x = head.split(",").indexOf("Longitude");
      const y = head.split(",").indexOf("Latitude");
      for (const row of rows) {
        const cells = row.split(",");
        if (cells[x] && cells[y]) keys.add(`${Number(cells[x])},${Number(cells[y])}`);
      }
    }
  }
  return [...keys].sort().map((key) => {
    const [x = Number.NaN, y = Number.NaN] = key.split(",").map(Number);
    return [x, y];
  });
}

function readText(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
}

/**
 * A made-up city of `columns` x `rows` quadrilaterals over central London, with bent streets for edges.
 *
 * `bend` is called once for each inner crossing and moves it, in units of a block, by up to 0.3 either way; every crossing
 * is shared by the four areas around it, so the areas neither overlap nor leave gaps.
 */
export function latticeAreas(
  columns: number,
  rows: number,
  bend: (column: number, row: number) => readonly [number, number] = () => [0, 0],
): Area[] {
  const crossing = (column: number, row: number): [number, number] => {
    const inner = column > 0 && column < columns && row > 0 && row < rows;
    const [dx, dy] = inner ? bend(column, row) : [0, 0];
    return [round(-0.2 + 0.01 * (column + dx)), round(51.45 + 0.006 * (row + dy))];
  };
  return Array.from({ length: columns * rows }, (_, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    const ring = [
      crossing(column, row),
      crossing(column + 1, row),
      crossing(column + 1, row + 1),
      crossing(column, row + 1),
      crossing(column, row),
    ];
    const code = `E05${String(i).padStart(6, "0")}`;
    return {
      code,
      name: `Block ${i}`,
      borough: "E09000099",
      geometry: { type: "Polygon", coordinates: [ring] },
    };
  });
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
