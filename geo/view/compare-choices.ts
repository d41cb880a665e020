import { previousPeriod } from "../domain/like-months.ts";
import { addMonths, monthsOf, type Period } from "../domain/period.ts";
import { wordPeriod } from "../domain/period-wording.ts";
import { type Compare, formatCompare } from "./compare.ts";

/** One thing that a period can be compared with, for a control. */
export interface CompareChoice {
  readonly compare: Compare;
  readonly label: string;
}

/**
 * The periods that a reader is offered beside the one shown: the previous one, then the same months of earlier years still held, and the
 * one that the View names in any case. `held` is the range of months held, null while unknown.
 */
export function compareChoices(
  period: Period,
  held: Period | null,
  named: Compare,
): readonly CompareChoice[] {
  const before = previousPeriod(period);
  const ago = monthsOf(period).length <= 12 ? "A year earlier" : "The period before";
  const previous = { compare: "previous", label: `${ago} (${wordPeriod(before)})` } as const;
  const choices: CompareChoice[] = [previous, ...earlierYears(before, held)];
  const own = typeof named === "object" ? named : null;
  const isListed = choices.some(({ compare }) => formatCompare(compare) === formatCompare(named));
  return own && !isListed ? [...choices, { compare: own, label: wordPeriod(own) }] : choices;
}

function earlierYears(before: Period, held: Period | null): CompareChoice[] {
  const choices: CompareChoice[] = [];
  for (let back = 12; held; back += 12) {
    const compare = { from: addMonths(before.from, -back), to: addMonths(before.to, -back) };
    if (compare.to < held.from) break;
    choices.push({ compare, label: wordPeriod(compare) });
  }
  return choices;
}
