import { shareResidents } from "../../geo/boundary/share-residents.ts";
import { AGE_BANDS, type AgeCounts } from "../../geo/domain/age-band.ts";
import { covers, hasResidents, lsoasOf } from "./covering.ts";
import type { AreaSet } from "./locate-events.ts";
import type { References } from "./references.ts";
import { sharedGround } from "./shared-ground.ts";
import type { ResidentAges } from "./snapshot-files.ts";

const SOURCE = "Census 2021 (ONS, TS007)";

/**
 * Residents by age of a boundary set's areas, by which areas alike are found; null where none can be had.
 *
 * As published for its level where a table covers it; otherwise of small areas: those of a borough summed, those that wards lie over
 * shared out by area.
 */
export function residentAges(
  { set, areas }: AreaSet,
  { ages, sets }: Pick<References, "ages" | "sets">,
): ResidentAges | null {
  const own = ages.get(set.level);
  if (own && covers(own, areas)) {
    return {
      year: 2021,
      source: SOURCE,
      estimated: false,
      counts: areas.map((area) =>
        hasResidents(area, set.level) ? (own.get(area.code) ?? null) : null,
      ),
    };
  }
  const small = ages.get("lsoa");
  const lsoas = small && lsoasOf(small, sets);
  if (!small || !lsoas || (set.level !== "ward" && set.level !== "borough")) return null;
  const people = lsoas.areas.map(({ code }) => small.get(code) ?? null);
  const shared =
    set.level === "borough"
      ? inBoroughs(lsoas, people, areas)
      : shareResidents(people, sharedGround(lsoas.areas, areas), areas.length);
  const estimated = set.level === "ward";
  return {
    year: 2021,
    source: estimated ? `${SOURCE}, counts of small areas shared out by area` : SOURCE,
    estimated,
    counts: areas.map((area, i) =>
      hasResidents(area, set.level) ? (shared[i]?.map(Math.round) ?? null) : null,
    ),
  };
}

/** Null for a borough of which a small area has no counts. */
function inBoroughs(
  lsoas: AreaSet,
  people: readonly (AgeCounts | null)[],
  boroughs: AreaSet["areas"],
): (AgeCounts | null)[] {
  return boroughs.map(({ code }) => {
    const own = people.filter((_, i) => lsoas.areas[i]?.borough === code);
    const known = own.filter((counts) => counts !== null);
    if (own.length === 0 || known.length < own.length) return null;
    return AGE_BANDS.map((_, band) => known.reduce((sum, counts) => sum + (counts[band] ?? 0), 0));
  });
}
