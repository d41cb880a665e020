import { CENSUS_GROUPS } from "../../geo/domain/group.ts";
import type { MemoryFile } from "./input.test-support.ts";
import { GRID_PRJ, writeShapefile } from "./shapefile-writer.test-support.ts";

/** Two wards of 2022 side by side in the middle of London, about 700 m each way. */
const WARDS = [
  { code: "E05013496", name: "Alperton", west: -0.12, south: 51.5 },
  { code: "E05013497", name: "Barnhill", west: -0.11, south: 51.5 },
] as const;

/** A square of a hundredth of a degree, counter-clockwise. */
export function square(west: number, south: number): [number, number][] {
  const [east, north] = [west + 0.01, south + 0.01];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

/** The same wards as features, to be changed at will. */
export function wardFeatures() {
  return WARDS.map(({ code, name, west, south }) => ({
    type: "Feature",
    properties: { code, name, borough_code: "E09000005" },
    geometry: { type: "Polygon", coordinates: [square(west, south)] },
  }));
}

/** A FeatureCollection as a file given by name. */
export function geojson(features: unknown, members: object = {}): MemoryFile {
  const root = { type: "FeatureCollection", ...members, features };
  return { path: "wards.geojson", data: JSON.stringify(root) };
}

/** The wards again as a shapefile in metres, clockwise as that format has it. */
export function wardShapefile(): MemoryFile & { parts: Record<string, Uint8Array | string> } {
  const rows = [530_000, 531_000].map((easting, i) => ({
    fields: { WD22CD: WARDS[i]?.code ?? "", WD22NM: WARDS[i]?.name ?? "", LAD22CD: "E09000005" },
    rings: [gridSquare(easting, 180_000)],
  }));
  const { shp, shx, dbf } = writeShapefile(rows);
  return { path: "wards.shp", data: shp, parts: { shx, dbf, prj: GRID_PRJ, cpg: "UTF-8" } };
}

/** A square of a kilometre on the grid, clockwise. */
export function gridSquare(east: number, north: number): [number, number][] {
  return [
    [east, north],
    [east, north + 1000],
    [east + 1000, north + 1000],
    [east + 1000, north],
    [east, north],
  ];
}

const GROUP_COLUMNS: Readonly<Record<string, string>> = {
  asian: "Asian, Asian British or Asian Welsh",
  black: "Black, Black British, Black Welsh, Caribbean or African",
  mixed: "Mixed or Multiple ethnic groups",
  white: "White",
  other: "Other ethnic group",
};

const DETAIL_COLUMNS = [
  "Bangladeshi",
  "Chinese",
  "Indian",
  "Pakistani",
  "Other Asian",
  "African",
  "Caribbean",
  "Other Black",
  "White and Asian",
  "White and Black African",
  "White and Black Caribbean",
  "Other Mixed or Multiple ethnic groups",
  "English, Welsh, Scottish, Northern Irish or British",
  "Irish",
  "Gypsy or Irish Traveller",
  "Roma",
  "Other White",
  "Arab",
  "Any other ethnic group",
];

/** The census's names of the 19 columns. */
export const CENSUS_HEADER = CENSUS_GROUPS.map((group, i) => {
  const [broad = ""] = group.split("-");
  return `"Ethnic group: ${GROUP_COLUMNS[broad]}: ${DETAIL_COLUMNS[i]}"`;
});

/** A TS021 table of boroughs; each row is a code and the count that all 19 groups have. */
export function census(rows: readonly (readonly [code: string, count: string])[]): MemoryFile {
  const lines = rows.map(([code, count]) => {
    const counts = CENSUS_GROUPS.map(() => count);
    return [code, `Area ${code}`, Number(count) * CENSUS_GROUPS.length, ...counts].join(",");
  });
  const header = ["geography code", "geography", "total", ...CENSUS_HEADER].join(",");
  return { path: "census.csv", data: [header, ...lines].join("\n") };
}

export const POPULATION: MemoryFile = {
  path: "population.csv",
  data: 'ward_code,ward_name,population_mid2021\nE05013496,Alperton,"14,123"\nE05013497,Barnhill,900\n',
};

export const LOOKUP: MemoryFile = {
  path: "lookup.csv",
  data: "lsoa21_code,ward_code,ward_name_2022,borough_code\nE01000001,E05009288,Aldersgate,E09000001\nE01000002,E05009288,Aldersgate,E09000001\n",
};
