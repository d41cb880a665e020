import { CENSUS_GROUPS, type CensusCounts, type CensusGroup } from "../../geo/domain/group.ts";
import type { City } from "./city.ts";
import { csvLine } from "./csv-line.ts";

const ASIAN = "Ethnic group: Asian, Asian British or Asian Welsh";
const BLACK = "Ethnic group: Black, Black British, Black Welsh, Caribbean or African";
const MIXED = "Ethnic group: Mixed or Multiple ethnic groups";
const WHITE = "Ethnic group: White";
const OTHER = "Ethnic group: Other ethnic group";

/** The columns of census table TS021. */
const TS021: Readonly<Record<CensusGroup, string>> = {
  "asian-bangladeshi": `${ASIAN}: Bangladeshi`,
  "asian-chinese": `${ASIAN}: Chinese`,
  "asian-indian": `${ASIAN}: Indian`,
  "asian-pakistani": `${ASIAN}: Pakistani`,
  "asian-other": `${ASIAN}: Other Asian`,
  "black-african": `${BLACK}: African`,
  "black-caribbean": `${BLACK}: Caribbean`,
  "black-other": `${BLACK}: Other Black`,
  "mixed-white-and-asian": `${MIXED}: White and Asian`,
  "mixed-white-and-black-african": `${MIXED}: White and Black African`,
  "mixed-white-and-black-caribbean": `${MIXED}: White and Black Caribbean`,
  "mixed-other": `${MIXED}: Other Mixed or Multiple ethnic groups`,
  "white-british": `${WHITE}: English, Welsh, Scottish, Northern Irish or British`,
  "white-irish": `${WHITE}: Irish`,
  "white-gypsy-or-irish-traveller": `${WHITE}: Gypsy or Irish Traveller`,
  "white-roma": `${WHITE}: Roma`,
  "white-other": `${WHITE}: Other White`,
  "other-arab": `${OTHER}: Arab`,
  "other-any": `${OTHER}: Any other ethnic group`,
};

/** Ethnic groups by borough, as published. */
export function ts021Boroughs(city: City): string {
  return ts021(city.boroughs);
}

/** Ethnic groups by ward, as estimated; wards of the City without official residents are left out. */
export function ts021Wards(city: City): string {
  return ts021(city.wards);
}

/** Residents by borough, mid-2021. */
export function boroughPopulation(city: City): string {
  const rows = city.boroughs.map(({ code, name, residents }) => [code, name, residents]);
  return table(["borough_code", "borough_name", "population_mid2021"], rows);
}

/** Residents by ward, mid-2021; wards of the City that the estimates leave out are left out here too. */
export function wardPopulation(city: City): string {
  const header = ["ward_code", "ward_name", "borough_code", "borough_name", "population_mid2021"];
  const rows = city.wards.flatMap(({ code, name, borough, boroughName, residents }) =>
    residents === null ? [] : [[code, name, borough, boroughName, residents]],
  );
  return table(header, rows);
}

interface Counted {
  readonly code: string;
  readonly name: string;
  readonly groups: CensusCounts | null;
}

function ts021(areas: readonly Counted[]): string {
  const header = ["geography code", "geography", "total (sum of 19 groups)"];
  const rows = areas.flatMap(({ code, name, groups }) =>
    groups ? [[code, name, groups.reduce((sum, n) => sum + n, 0), ...groups]] : [],
  );
  return table([...header, ...CENSUS_GROUPS.map((group) => TS021[group])], rows);
}

function table(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [header, ...rows].map((row) => `${csvLine(row)}\n`).join("");
}
