import { CITY_OF_LONDON } from "../../geo/domain/area.ts";
import { monthlyDispersion, widenedRatio } from "../../geo/measure/monthly-spread.ts";
import { alternativeWords } from "../../geo/view/alternative-words.ts";
import type { AlternativeValue, LondonValue } from "../../geo/wire/values.ts";
import { countStrata } from "./count-strata.ts";
import type { Question } from "./resolve-view.ts";
import type { Snapshot } from "./snapshot.ts";
import type { Tallied } from "./tally-areas.ts";

/** London's gap with like compared to like, and both groups' odds; the City, which has a force of its own, in no stratum. */
export function withinStrata(
  snapshot: Snapshot,
  { measure, view, set }: Question,
  { monthsOf, rows }: Tallied,
  crude: number | null,
): Pick<LondonValue, "stratified" | "odds"> {
  const { strata } = measure;
  if (!strata) return {};
  if (crude === null) return { stratified: null };
  const tallies = strata.tallies(view);
  const counted = countStrata(heldBy(snapshot, set, rows), {
    tallies,
    monthsOf: metOnly(monthsOf),
  });
  const within = strata.of(counted);
  const together = strata.of([sumByName(counted, Object.keys(tallies))]);
  return {
    stratified: within.gap,
    odds: { crude: together.odds, stratified: within.odds, p: within.p, strata: within.strata },
  };
}

/** London's ratio with its limits widened for how much it varies from month to month, for measures with other ways to be made. */
export function monthsVary(
  { measure, view }: Question,
  { monthly }: Pick<Tallied, "monthly">,
  london: Pick<LondonValue, "value" | "count" | "base" | "referenceCount" | "referenceBase">,
): AlternativeValue[] {
  const { value, count, base, referenceCount, referenceBase } = london;
  if (!measure.alternatives || value === null || !count || !base) return [];
  if (!referenceCount || !referenceBase) return [];
  const dispersion = monthlyDispersion(
    monthly.map((month) => ({
      count: month["count"] ?? 0,
      referenceCount: month["referenceCount"] ?? 0,
    })),
  );
  if (dispersion === null) return [];
  const ratio = widenedRatio(
    { count, base },
    { count: referenceCount, base: referenceBase },
    dispersion,
  );
  return [{ id: "months-vary", label: alternativeWords("months-vary", view), ...ratio }];
}

function heldBy(snapshot: Snapshot, { places }: Question["set"], rows: Tallied["rows"]) {
  return {
    facts: snapshot.facts.stop,
    places,
    boroughs: rows.map(({ borough }) => borough),
  };
}

/** The City has a force of its own and belongs to no comparison. */
function metOnly(monthsOf: Tallied["monthsOf"]): Tallied["monthsOf"] {
  return new Map([...monthsOf].filter(([borough]) => borough !== CITY_OF_LONDON));
}

function sumByName(
  records: readonly Readonly<Record<string, number>>[],
  names: readonly string[],
): Record<string, number> {
  return Object.fromEntries(
    names.map((name) => [name, records.reduce((sum, record) => sum + (record[name] ?? 0), 0)]),
  );
}
