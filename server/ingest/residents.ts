import {
  calibrateToBoroughs,
  calibrateToTotals,
  shareResidents,
} from "../../geo/boundary/share-residents.ts";
import type { Area } from "../../geo/domain/area.ts";
import type { CensusCounts } from "../../geo/domain/group.ts";
import { type BoundarySet, boundarySetKey } from "../../geo/domain/level.ts";
import { covers, hasResidents, lsoasOf } from "./covering.ts";
import type { AreaSet } from "./locate-events.ts";
import type { References } from "./references.ts";
import { residentAges } from "./resident-ages.ts";
import { sharedGround } from "./shared-ground.ts";
import type {
  ResidentGroups,
  ResidentsFile,
  ResidentTable,
  ResidentTotals,
} from "./snapshot-files.ts";

const CENSUS_YEAR = 2021;

/**
 * The residents that rates are set against, for every boundary set: totals by year, and people by census group.
 *
 * Published figures come first: mid-year estimates, then TS021. Ward groups that nobody published are LSOA counts shared out by
 * area and scaled to the ward's official total, or to the borough's groups where the vintage has none (methods 1.1). The City's
 * wards have no residents here: too few, and not published one by one.
 */
export function residentsOf(references: References): ResidentsFile {
  return Object.fromEntries(
    references.sets.map((set) => [boundarySetKey(set.set), tableFor(set, references)]),
  );
}

function tableFor(set: AreaSet, references: References): ResidentTable {
  const totals = publishedTotals(set, references);
  const groups = publishedGroups(set, references) ?? estimatedGroups(set, references, totals);
  const fromGroups = groups && totals.length === 0 ? [totalsOf(groups)] : totals;
  const ages = residentAges(set, references);
  return { totals: fromGroups, groups, ...(ages && { ages }) };
}

function publishedTotals({ set, areas }: AreaSet, references: References): ResidentTotals[] {
  return references.population
    .filter(({ level, residents }) => level === set.level && covers(residents, areas))
    .filter(({ vintage }) => isMadeFor(vintage, set))
    .map(({ year, residents }) => ({
      year,
      source: `Residents, mid-${year} estimate (ONS)`,
      estimated: false,
      residents: areas.map((area) =>
        hasResidents(area, set.level) ? (residents.get(area.code) ?? null) : null,
      ),
    }));
}

function publishedGroups({ set, areas }: AreaSet, references: References): ResidentGroups | null {
  const census = references.census.get(set.level);
  if (!census || !covers(census, areas)) return null;
  return {
    year: CENSUS_YEAR,
    source: `Residents by ethnic group, Census ${CENSUS_YEAR} (ONS, TS021)`,
    estimated: false,
    counts: areas.map((area) =>
      hasResidents(area, set.level) ? (census.get(area.code) ?? null) : null,
    ),
  };
}

function estimatedGroups(
  { set, areas }: AreaSet,
  references: References,
  totals: readonly ResidentTotals[],
): ResidentGroups | null {
  const census = references.census.get("lsoa");
  const lsoas = census && lsoasOf(census, references.sets);
  if (set.level !== "ward" || !lsoas || !census) return null;
  const counts = lsoas.areas.map(({ code }) => census.get(code) ?? null);
  const shared = shareResidents(counts, sharedGround(lsoas.areas, areas), areas.length);
  const official = totals.at(-1);
  const boroughs = references.census.get("borough");
  const { scaled, to } = official
    ? { scaled: calibrateToTotals(shared, official.residents), to: "official ward totals" }
    : { scaled: scaledToBoroughs(shared, areas, boroughs), to: "borough counts" };
  return {
    year: CENSUS_YEAR,
    source: `Estimated residents by ethnic group: Census ${CENSUS_YEAR} counts of small areas (ONS, TS021) shared out by area, scaled to ${to}`,
    estimated: true,
    counts: areas.map((area, i) => (hasResidents(area, set.level) ? (scaled[i] ?? null) : null)),
  };
}

function scaledToBoroughs(
  shared: readonly (CensusCounts | null)[],
  areas: readonly Area[],
  boroughs: ReadonlyMap<string, CensusCounts> | undefined,
): readonly (CensusCounts | null)[] {
  if (!boroughs) return shared;
  const boroughOf = areas.map(({ borough }) => borough);
  return calibrateToBoroughs(shared, boroughOf, boroughs);
}

function totalsOf(groups: ResidentGroups): ResidentTotals {
  return {
    year: groups.year,
    source: groups.estimated
      ? groups.source.replace(" by ethnic group", "")
      : `Residents, Census ${groups.year} (ONS, TS021)`,
    estimated: groups.estimated,
    residents: groups.counts.map((counts) =>
      counts ? Math.round(counts.reduce((sum, count) => sum + count, 0)) : null,
    ),
  };
}

/** Codes that went on from one vintage to the next make a table of the older one look nearly complete; its gaps are the changed areas. */
function isMadeFor(vintage: number | null, set: BoundarySet): boolean {
  return set.level === "borough" || vintage === set.vintage;
}
