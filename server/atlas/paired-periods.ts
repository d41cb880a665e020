import type { Side } from "../../geo/measure/compare-estimates.ts";
import { comparedRow, withComparedPeriod } from "../../geo/measure/compared-period.ts";
import { comparedPeriod } from "../../geo/view/compare.ts";
import { basesFor } from "./bases.ts";
import { comparePeriods } from "./compared-months.ts";
import type { Question } from "./resolve-view.ts";
import type { Snapshot } from "./snapshot.ts";
import { surveyFigure } from "./survey-figures.ts";
import { type Tallied, tallyAreas } from "./tally-areas.ts";

/** Every area in the question's period and in the one compared with, over like months only. */
export interface PairedPeriods {
  /** The question with the period that it is compared with. */
  readonly question: Question;
  readonly tallied: Tallied;
  /** In the order of the set's areas. */
  readonly now: readonly Side[];
  readonly before: readonly Side[];
}

/**
 * Counts a question again over the months that it has in common with the period its View names; null where it names none.
 *
 * Residents are those of either period's own year, where more than one year is held. A change has its other period within itself.
 */
export function pairPeriods(snapshot: Snapshot, asked: Question): PairedPeriods | null {
  const { measure, view, set } = asked;
  const other = comparedPeriod(view.compare, asked.period);
  const compared = other && !measure.comparesPeriods ? comparePeriods(asked.period, other) : null;
  if (!compared) return null;
  const question = { ...asked, compared };
  const { tallies, bases } = measure.needs(view);
  const tallied = tallyAreas(snapshot, question, { tallies: withComparedPeriod(tallies), bases });
  const year = Number(compared.period.to.slice(0, 4));
  const { residents, figures, survey } = snapshot;
  const held = basesFor(residents[set.key], figures[set.key], bases, year, (need, i) =>
    surveyFigure(survey, need, set.areas[i]?.code ?? "", compared.period),
  );
  const earlier = tallied.rows.map((row, i) => ({
    ...comparedRow(row),
    base: Object.fromEntries(Object.keys(bases).map((name) => [name, held.of(name, i)])),
  }));
  const sidesOf = (rows: Tallied["rows"]) =>
    measure.estimate(rows, view).map((estimate, i) => ({ estimate, months: rows[i]?.months ?? 0 }));
  return { question, tallied, now: sidesOf(tallied.rows), before: sidesOf(earlier) };
}
