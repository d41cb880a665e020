import { type LikeMonths, likeMonths } from "../../geo/domain/like-months.ts";
import { type Month, monthsOf, type Period } from "../../geo/domain/period.ts";
import type { Question } from "./resolve-view.ts";

/** The other period of a question that compares two, and which of its months stand against which. */
export interface ComparedPeriod extends LikeMonths {
  readonly period: Period;
}

/** The months that count in each borough, on either side of the comparison; as many on both. */
export interface CountedMonths {
  readonly own: ReadonlyMap<string, readonly Month[]>;
  /** Empty where a question compares no periods. */
  readonly compared: ReadonlyMap<string, readonly Month[]>;
}

/** Sets a period beside another; null where the two cannot be compared. */
export function comparePeriods(period: Period, compared: Period): ComparedPeriod | null {
  const like = likeMonths(period, compared);
  return like && { period: compared, ...like };
}

/**
 * The months that each borough's own force covers, of those asked for.
 *
 * Between periods only pairs count whose two months are both complete; otherwise months held in part count where the measure keeps them.
 */
export function countedMonths(question: Question): CountedMonths {
  const { set, compared } = question;
  if (!compared) {
    return {
      own: new Map(set.boroughs.map((borough) => [borough, ownMonths(question, borough)])),
      compared: new Map(),
    };
  }
  const complete = (borough: string, month: Month) =>
    question.coverage.stateOf(borough, month) === "complete";
  const pairs = set.boroughs.map((borough) => {
    const held = compared.pairs.filter((pair) => pair.every((month) => complete(borough, month)));
    const whole = question.disclosure === "open" || isAll(question, compared, held, borough);
    return { borough, held: whole ? held : [] };
  });
  return {
    own: new Map(pairs.map(({ borough, held }) => [borough, held.map(([month]) => month)])),
    compared: new Map(pairs.map(({ borough, held }) => [borough, held.map(([, month]) => month)])),
  };
}

/** Rounded counts are those of whole years: of months that only one of the two has, nothing can be taken away. */
function isAll(
  { months, coverage }: Question,
  { period }: ComparedPeriod,
  pairs: LikeMonths["pairs"],
  borough: string,
): boolean {
  return [months, monthsOf(period)].every((own) => {
    const held = own.filter((month) => coverage.stateOf(borough, month) === "complete");
    return held.length === pairs.length;
  });
}

function ownMonths({ measure, months, coverage }: Question, borough: string): Month[] {
  return months.filter((month) => {
    const state = coverage.stateOf(borough, month);
    return state === "complete" || (state === "partial" && measure.keepsPartialMonths);
  });
}
