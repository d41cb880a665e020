import type { MultiPolygon, Polygon } from "geojson";
import { z } from "zod";
import { CENSUS_GROUPS, type CensusCounts } from "../../geo/domain/group.ts";
import { readOutlines } from "./outlines.ts";
import { countOrBlank, number, readTable } from "./table.ts";

/** What a ward is like; it decides which crimes and searches are usual there. */
export type WardKind = "residential" | "town" | "centre";

/** Where events of the sample city happen: the British Transport Police's are at stations. */
export type PlaceKind = WardKind | "station";

export interface BoroughFacts {
  readonly code: string;
  readonly name: string;
  /** Official estimate for mid-2021. */
  readonly residents: number;
  /** Census 2021, table TS021. */
  readonly groups: CensusCounts;
  readonly outline: Polygon | MultiPolygon;
}

export interface WardFacts {
  readonly code: string;
  readonly name: string;
  /** GSS code of the borough. */
  readonly borough: string;
  /** A point inside the real ward, `[longitude, latitude]`, to about 10 m. */
  readonly centre: readonly [number, number];
  /** Official estimate for mid-2021; null for wards of the City that the estimates leave out. */
  readonly residents: number | null;
  /** Estimated residents by census group, adding up to `residents`; null where that is. */
  readonly groups: CensusCounts | null;
}

/** Everything the generator starts from: real figures, and invented weights where the tables' notes say so. */
export type Facts = Awaited<ReturnType<typeof readFacts>>;

/** Reads all tables of `data/sample`. Throws when one is missing or malformed. */
export async function readFacts() {
  const outlines = await readOutlines();
  const boroughs = await readTable("boroughs.csv", boroughRow);
  return {
    boroughs: boroughs.map((row): BoroughFacts => {
      const outline = outlines.get(row.code);
      if (!outline) throw new Error(`data/sample/boroughs.topo.json has no outline of ${row.code}`);
      return { ...row, outline };
    }),
    wards: await readTable("wards.csv", wardRow),
    places: await readTable("places.csv", placeRow),
    crimes: await readTable("crime-mix.csv", crimeRow),
    outcomes: await readTable("outcome-mix.csv", outcomeRow),
    searches: await readTable("search-mix.csv", searchRow),
    ethnicities: await readTable("ethnicity.csv", ethnicityRow),
    streets: await readTable("street-names.csv", streetRow),
  };
}

const groupColumns = z.record(z.enum(CENSUS_GROUPS), countOrBlank);

function readGroups(columns: unknown): CensusCounts {
  const read = groupColumns.parse(columns);
  return CENSUS_GROUPS.map((group) => read[group] ?? 0);
}

const boroughRow = z
  .looseObject({ code: z.string(), name: z.string(), residents: number })
  .transform(({ code, name, residents, ...rest }) => ({
    code,
    name,
    residents,
    groups: readGroups(rest),
  }));

const wardRow = z
  .looseObject({
    code: z.string(),
    name: z.string(),
    borough: z.string(),
    longitude: number,
    latitude: number,
    residents: countOrBlank,
  })
  .transform(
    ({ code, name, borough, longitude, latitude, residents, ...rest }): WardFacts => ({
      code,
      name,
      borough,
      centre: [longitude, latitude],
      residents,
      groups: residents === null ? null : readGroups(rest),
    }),
  );

const placeRow = z.object({
  name: z.string(),
  longitude: number,
  latitude: number,
  kind: z.enum(["london-station", "distant-station", "outside-london"]),
  weight: number,
});

const mixColumns = { residential: number, town: number, centre: number };

const crimeRow = z.object({
  crime_type: z.string(),
  ...mixColumns,
  station: number,
  swing: number,
  peak_month: number,
  outcomes: z.enum(["none", "theft", "damage", "violence", "found", "shop"]),
});

const outcomeRow = z.object({
  outcome: z.string(),
  theft: number,
  damage: number,
  violence: number,
  found: number,
  shop: number,
});

const searchRow = z.object({
  object: z.string(),
  legislation: z.string(),
  metropolitan: number,
  city_of_london: number,
  btp: number,
  town_factor: number,
  hit: number,
  arrest: number,
});

const ethnicityRow = z.object({
  census_group: z.enum(CENSUS_GROUPS),
  label: z.string(),
  label_to_2024_01: z.string(),
  search_rate: number,
  white: number,
  black: number,
  asian: number,
  other: number,
  blank: number,
});

const streetRow = z.object({ name: z.string(), ...mixColumns });
