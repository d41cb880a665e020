import { monthsOf, type Period } from "../../geo/domain/period.ts";
import type { CoveredValue } from "../../geo/trust/driver-panel.ts";
import { basesFor } from "./bases.ts";
import type { Question } from "./resolve-view.ts";
import type { Snapshot } from "./snapshot.ts";
import type { FactorView } from "./trust-factors.ts";

/**
 * A factor's rolling year by the Met's own published counts, as the question's measure makes a rate of a count.
 *
 * Null for an area of which the table lacks any of the twelve months.
 */
export function publishedYear(
  { published, residents, figures }: Snapshot,
  { measure, view, set }: Question,
  { crime }: NonNullable<FactorView["published"]>,
  year: Period,
  places: readonly number[],
): (CoveredValue | null)[] {
  const needs = measure.needs(view);
  const bases = basesFor(
    residents[set.key],
    figures[set.key],
    needs.bases,
    Number(year.to.slice(0, 4)),
  );
  const months = monthsOf(year);
  const rows = places.map((i) => {
    const { code = "", borough = "" } = set.areas[i] ?? {};
    const table = published.find((own) => own.crime === crime && own.borough === code);
    const counts = months.flatMap((month) => table?.counts[month] ?? []);
    return {
      code,
      borough,
      months: counts.length,
      tally: { count: counts.reduce((sum, count) => sum + count, 0) },
      base: Object.fromEntries(Object.keys(needs.bases).map((name) => [name, bases.of(name, i)])),
    };
  });
  return measure.estimate(rows, view).map(({ value }, k) => {
    const held = rows[k]?.months === months.length;
    return value === null || !held ? null : { value, months: months.length };
  });
}
