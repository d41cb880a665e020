import type { AreaTallies, Needs } from "../../geo/measure/measure.ts";
import { boroughRows, sumOf, wholeOf } from "./london.ts";
import type { Question } from "./resolve-view.ts";
import type { Snapshot } from "./snapshot.ts";
import { withSurveyOfLondon } from "./survey-figures.ts";
import type { Tallied } from "./tally-areas.ts";

/** What an area is a part of, and what is left of it without the area. */
export interface Wholes {
  readonly london: AreaTallies;
  /** The area's borough; undefined where no area of that borough is held. */
  boroughOf(area: AreaTallies): AreaTallies | undefined;
  /** London without the area; all of London where the area is no part of its figure. */
  restOfLondon(area: AreaTallies): AreaTallies;
  restOfBorough(area: AreaTallies): AreaTallies | undefined;
}

/** Sums the areas of a question to their boroughs and to London, as London's own figure does. */
export function wholesOf(
  snapshot: Snapshot,
  question: Question,
  needs: Needs,
  tallied: Tallied,
): Wholes {
  const boroughs = boroughRows(snapshot, question, needs, tallied);
  const all = wholeOf(boroughs, question.measure.londonIncludesCity);
  const sum = sumOf(all.rows, needs, all.months);
  const london = withSurveyOfLondon(snapshot.survey, needs.bases, question.period, sum);
  // A survey's figure of London is weighted: no borough's part can be taken out of it.
  const inLondon = question.measure.kind === "survey" ? [] : all.rows;
  const parts = new Set(inLondon.map(({ borough }) => borough));
  const byCode = new Map(boroughs.map((row) => [row.borough, { ...row, code: row.borough }]));
  return {
    london,
    boroughOf: ({ borough }) => byCode.get(borough),
    restOfLondon: (area) => (parts.has(area.borough) ? without(london, area) : london),
    restOfBorough: (area) => {
      const borough = byCode.get(area.borough);
      return borough && without(borough, area);
    },
  };
}

/** What is left of a whole; of no months where the two were not counted over the same, as they then cannot be compared. */
function without(whole: AreaTallies, part: AreaTallies): AreaTallies {
  const tally = Object.entries(whole.tally).map(([name, count]) => [
    name,
    Math.max(0, count - (part.tally[name] ?? 0)),
  ]);
  const base = Object.entries(whole.base).map(([name, held]) => [
    name,
    rest(held, part.base[name] ?? null),
  ]);
  return {
    ...whole,
    months: whole.months === part.months ? whole.months : 0,
    tally: Object.fromEntries(tally),
    base: Object.fromEntries(base),
  };
}

/** Estimates of a ward's residents may pass what its borough has: nothing is then left to compare with. */
function rest(whole: number | null, part: number | null): number | null {
  if (whole === null || part === null) return null;
  return whole > part ? whole - part : null;
}
