import { CITY_OF_LONDON } from "../../geo/domain/area.ts";
import type { BoundedValue } from "../../geo/measure/interval.ts";
import { mantelHaenszelRatio } from "../../geo/measure/mantel-haenszel.ts";
import type { AreaTallies, Measure, Needs } from "../../geo/measure/measure.ts";
import type { Question as Asked } from "../../geo/measure/question.ts";
import type { LondonValue } from "../../geo/wire/values.ts";
import { basesFor } from "./bases.ts";
import type { Question } from "./resolve-view.ts";
import type { Snapshot } from "./snapshot.ts";
import type { Tallied } from "./tally-areas.ts";

/** London's own code, for a row that stands for all of it. */
const LONDON = "E12000007";

/**
 * London's value on the same placed events as the areas: tallies summed, residents those of the boroughs.
 *
 * Ratios, gaps and survey values leave the City out. Where boroughs cover different months, each one's residents are weighted by its
 * share of the longest cover, so that the rate stays events over the time people lived there.
 */
export function londonOf(
  snapshot: Snapshot,
  question: Question,
  needs: Needs,
  tallied: Tallied,
): LondonValue {
  const { measure, view } = question;
  const boroughs = boroughRows(snapshot, question, needs, tallied).filter(
    ({ borough }) => measure.londonIncludesCity || borough !== CITY_OF_LONDON,
  );
  const [estimate] = measure.estimate([sumOf(boroughs, needs)], view);
  if (!estimate) throw new Error(`${measure.id} gave no estimate for London`);
  const { referenceCount, referenceBase, notes: _, ...value } = estimate;
  if (measure.scale !== "ratio" && measure.scale !== "difference") return value;
  return {
    ...value,
    referenceCount,
    referenceBase,
    ...(measure.scale === "ratio" ? { stratified: stratified(measure, boroughs, view) } : {}),
  };
}

/** One row per borough: the tallies of its areas, and the residents of the borough itself where its boundary set is held. */
function boroughRows(
  snapshot: Snapshot,
  { set, period }: Question,
  needs: Needs,
  { rows }: Tallied,
): AreaTallies[] {
  const boroughSet = snapshot.sets.find((candidate) => candidate.set.level === "borough");
  const table = boroughSet && snapshot.residents[boroughSet.key];
  const bases = basesFor(table, needs.bases, Number(period.to.slice(0, 4)));
  const numberOf = new Map(boroughSet?.areas.map(({ code }, i) => [code, i]));
  const names = [...new Set(rows.map(({ borough }) => borough))];
  return names.map((borough) => {
    const areas = rows.filter((row) => row.borough === borough);
    const number = numberOf.get(borough);
    const summed = sumOf(areas, needs);
    if (set.set.level === "borough" || number === undefined) return { ...summed, borough };
    const base = Object.keys(needs.bases).map((name) => [name, bases.of(name, number)]);
    return { ...summed, borough, base: Object.fromEntries(base) };
  });
}

/** Sums rows; a row without residents or without months takes no part in a measure that needs residents. */
function sumOf(rows: readonly AreaTallies[], needs: Needs): AreaTallies {
  const names = Object.keys(needs.bases);
  const months = Math.max(0, ...rows.map((row) => row.months));
  const usable = rows.filter(
    (row) => row.months > 0 && names.every((name) => row.base[name] !== null),
  );
  const part = usable.length > 0 ? usable : rows;
  const weigh = (row: AreaTallies, name: string) =>
    ((row.base[name] ?? 0) * row.months) / Math.max(1, months);
  return {
    code: LONDON,
    borough: LONDON,
    months,
    tally: Object.fromEntries(
      Object.keys(needs.tallies).map((name) => [name, total(part.map((row) => row.tally[name]))]),
    ),
    base: Object.fromEntries(
      names.map((name) => [
        name,
        usable.length > 0 ? Math.round(total(usable.map((row) => weigh(row, name)))) : null,
      ]),
    ),
  };
}

function total(values: readonly (number | undefined)[]): number {
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

function stratified(
  measure: Measure,
  boroughs: readonly AreaTallies[],
  question: Asked,
): BoundedValue | null {
  const strata = measure.estimate(boroughs, question).flatMap((estimate, i) => {
    const { count, base, referenceCount, referenceBase } = estimate;
    if (count === null || !base || referenceCount === null || !referenceBase) return [];
    const months = boroughs[i]?.months ?? 0;
    return [{ count, base: base * months, referenceCount, referenceBase: referenceBase * months }];
  });
  return mantelHaenszelRatio(strata);
}
