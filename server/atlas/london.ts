import { CITY_OF_LONDON, LONDON } from "../../geo/domain/area.ts";
import type { Period } from "../../geo/domain/period.ts";
import type { BoundedValue } from "../../geo/measure/interval.ts";
import { mantelHaenszelRatio } from "../../geo/measure/mantel-haenszel.ts";
import type {
  AreaTallies,
  BaseNeed,
  Estimate,
  FigureNeed,
  Measure,
  Needs,
} from "../../geo/measure/measure.ts";
import type { Question as Asked } from "../../geo/measure/question.ts";
import type { LondonValue } from "../../geo/wire/values.ts";
import { alternativesFor } from "./alternatives.ts";
import { basesFor } from "./bases.ts";
import { monthsVary, withinStrata } from "./london-beside.ts";
import type { Question } from "./resolve-view.ts";
import type { Snapshot } from "./snapshot.ts";
import { isSurvey, withSurveyOfLondon } from "./survey-figures.ts";
import type { Tallied } from "./tally-areas.ts";

/**
 * London's value on the same placed events as the areas: tallies summed over the boroughs, residents those of the boroughs.
 *
 * It is `missing` unless every Met borough covers the same months: a part of London must not pass for the whole. The City belongs to
 * counts and rates where its own force covers those months too, and to no ratio or gap; where it is left out a note says so.
 */
export function londonOf(
  snapshot: Snapshot,
  question: Question,
  needs: Needs,
  tallied: Tallied,
): LondonValue {
  const { measure, view } = question;
  const { estimate, row, boroughs } = estimateLondon(snapshot, question, needs, tallied);
  const { referenceCount, referenceBase, notes: _, ...estimated } = estimate;
  const value = { ...estimated, ...ownDenominator(snapshot, question, needs, tallied) };
  if (measure.scale !== "ratio" && measure.scale !== "difference") return value;
  const compared = { ...value, referenceCount, referenceBase };
  if (measure.scale === "difference") {
    return { ...compared, ...withinStrata(snapshot, question, tallied, value.value) };
  }
  const alternatives = [
    ...alternativesFor(measure, row, view),
    ...monthsVary(question, tallied, compared),
  ];
  return {
    ...compared,
    stratified: value.value === null ? null : stratified(measure, boroughs, view),
    ...(alternatives.length > 0 && { alternatives }),
  };
}

/** The boroughs' residents may be of another source or year than those of the areas on the map. Hotspots have no figure of London. */
function ownDenominator(
  snapshot: Snapshot,
  { set, period, measure }: Question,
  needs: Needs,
  { bases }: Tallied,
): Pick<LondonValue, "denominator"> {
  const perGround = Object.values(needs.bases).some((need) => isFigure(need, "square-km"));
  if (set.set.level === "borough" || perGround || measure.needsGround) return {};
  const { label } = boroughBases(snapshot, period, needs).bases;
  return label === null || label === bases.label ? {} : { denominator: label };
}

/** What the boroughs themselves are set against, whatever level the map shows. */
function boroughBases({ sets, residents, figures }: Snapshot, period: Period, needs: Needs) {
  const set = sets.find((candidate) => candidate.set.level === "borough");
  const year = Number(period.to.slice(0, 4));
  const table = set && residents[set.key];
  return { areas: set?.areas, bases: basesFor(table, set && figures[set.key], needs.bases, year) };
}

/** London's estimate alone, with everything that an area's has. */
export function londonEstimate(
  snapshot: Snapshot,
  question: Question,
  needs: Needs,
  tallied: Tallied,
): Estimate {
  return estimateLondon(snapshot, question, needs, tallied).estimate;
}

function estimateLondon(snapshot: Snapshot, question: Question, needs: Needs, tallied: Tallied) {
  const { measure, view } = question;
  const boroughs = boroughRows(snapshot, question, needs, tallied);
  const london = wholeOf(boroughs, measure.londonIncludesCity);
  const sum = sumOf(london.rows, needs, london.months);
  const row = withSurveyOfLondon(snapshot.survey, needs.bases, question.period, sum);
  const [estimate] = measure.estimate([row], view);
  if (!estimate) throw new Error(`${measure.id} gave no estimate for London`);
  return { estimate, row, boroughs: london.rows };
}

/** The boroughs that make London's figure, and the months that each of them covers; 0 where they do not cover the same. */
export function wholeOf(
  boroughs: readonly AreaTallies[],
  withCity: boolean,
): { readonly rows: readonly AreaTallies[]; readonly months: number } {
  const met = boroughs.filter(({ borough }) => borough !== CITY_OF_LONDON);
  const months = met[0]?.months ?? 0;
  if (met.some((row) => row.months !== months)) return { rows: met, months: 0 };
  const city = boroughs.filter((row) => row.borough === CITY_OF_LONDON && row.months === months);
  return { rows: withCity ? [...met, ...city] : met, months };
}

/**
 * One row per borough: the tallies of its areas, and the residents of the borough itself where its boundary set is held.
 *
 * Ground is that of the areas on the map: another drawing of the boroughs may have the river, or not.
 */
export function boroughRows(
  snapshot: Snapshot,
  { set, period }: Question,
  needs: Needs,
  { rows }: Pick<Tallied, "rows">,
): AreaTallies[] {
  const { areas: boroughs, bases } = boroughBases(snapshot, period, needs);
  const numberOf = new Map(boroughs?.map(({ code }, i) => [code, i]));
  return [...byBorough(rows)].map(([borough, areas]) => {
    const number = numberOf.get(borough);
    const summed = { ...sumOf(areas, needs, areas[0]?.months ?? 0), borough };
    if (set.set.level === "borough" || number === undefined) return summed;
    const counted = Object.entries(needs.bases).filter(([, need]) => !isFigure(need, "square-km"));
    const base = counted.map(([name]) => [name, bases.of(name, number)]);
    return { ...summed, base: { ...summed.base, ...Object.fromEntries(base) } };
  });
}

function byBorough(rows: readonly AreaTallies[]): ReadonlyMap<string, readonly AreaTallies[]> {
  const areasOf = new Map<string, AreaTallies[]>();
  for (const row of rows) {
    const areas = areasOf.get(row.borough);
    if (areas) areas.push(row);
    else areasOf.set(row.borough, [row]);
  }
  return areasOf;
}

function isFigure(need: BaseNeed | undefined, figure: FigureNeed["figure"]): boolean {
  return need !== null && need !== undefined && "figure" in need && need.figure === figure;
}

/** Sums rows; residents are null unless every row has them, scores always. A survey's share is the rows' mean: each borough asks as many. */
export function sumOf(rows: readonly AreaTallies[], needs: Needs, months: number): AreaTallies {
  const sums = (names: readonly string[], of: (row: AreaTallies, name: string) => number) =>
    Object.fromEntries(
      names.map((name) => [name, rows.reduce((sum, row) => sum + of(row, name), 0)]),
    );
  const bases = Object.keys(needs.bases);
  const isShare = (name: string) => {
    const need = needs.bases[name];
    return isSurvey(need) && need.of === "share";
  };
  const counted = bases
    .filter((name) => !isFigure(needs.bases[name], "deprivation"))
    .filter((name) => rows.every((row) => row.base[name] !== null));
  return {
    code: LONDON,
    borough: LONDON,
    months,
    tally: sums(Object.keys(needs.tallies), (row, name) => row.tally[name] ?? 0),
    base: {
      ...Object.fromEntries(bases.map((name) => [name, null])),
      ...sums(counted, (row, name) => (row.base[name] ?? 0) / (isShare(name) ? rows.length : 1)),
    },
  };
}

function stratified(
  measure: Measure,
  boroughs: readonly AreaTallies[],
  question: Asked,
): BoundedValue | null {
  const strata = measure.estimate(boroughs, question).flatMap((estimate) => {
    const { count, base, referenceCount, referenceBase, state } = estimate;
    if (state === "missing" || count === null || referenceCount === null) return [];
    return base && referenceBase ? [{ count, base, referenceCount, referenceBase }] : [];
  });
  return mantelHaenszelRatio(strata);
}
