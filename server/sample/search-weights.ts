import { CENSUS_GROUPS, type CensusCounts, type CensusGroup } from "../../geo/domain/group.ts";
import type { SampleWard } from "./city.ts";
import { logNormal } from "./distributions.ts";
import type { Facts } from "./facts.ts";
import { createRandom } from "./random.ts";

/** How far the search rate of a broad group strays from London's, as the standard deviation of its logarithm. */
const STRAY = { borough: 0.26, ward: 0.32 };

/** A visitor is searched less often than a resident, being there for part of the day only. */
const VISITOR_SHARE = 0.6;

/**
 * How likely a search in the ward is to be of a person of each census group, in any unit common to all wards.
 *
 * Residents and visitors, times an invented rate per group, times factors that vary by borough and ward: so every area
 * has its own disparity. White rates vary only with the ward's general level of searching.
 */
export function searchWeights(
  ward: SampleWard,
  london: CensusCounts,
  ethnicities: Facts["ethnicities"],
  seed: string,
): number[] {
  const factors = disparityFactors(ward, seed);
  const everyone = london.reduce((sum, count) => sum + count, 0);
  return CENSUS_GROUPS.map((group, i) => {
    const visitors = ward.visitors * VISITOR_SHARE * ((london[i] ?? 0) / everyone);
    const people = (ward.groups?.[i] ?? 0) + visitors;
    const rate = ethnicities.find((row) => row.census_group === group)?.search_rate ?? 0;
    return people * rate * ward.searchActivity * (factors.get(broadGroup(group)) ?? 1);
  });
}

function disparityFactors(ward: SampleWard, seed: string): Map<string, number> {
  // Begun afresh for each ward, so that all wards of a borough draw the same factors for it.
  const ofBorough = createRandom(`${seed}/disparity/${ward.borough}`);
  const ofWard = createRandom(`${seed}/disparity/${ward.code}`);
  return new Map(
    ["black", "asian", "mixed", "other"].map((broad) => [
      broad,
      logNormal(ofBorough, STRAY.borough) * logNormal(ofWard, STRAY.ward),
    ]),
  );
}

function broadGroup(group: CensusGroup): string {
  return group.slice(0, group.indexOf("-"));
}
