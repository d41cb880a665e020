import { homeForceOf } from "../../geo/domain/area.ts";
import { type Month, monthsOf, type Period } from "../../geo/domain/period.ts";
import type { AnswerPeriod, Stretch } from "../../geo/wire/values.ts";
import { ANY_MET_BOROUGH, type MonthState } from "./covered-months.ts";
import type { Question } from "./resolve-view.ts";

/** The period of an answer, with the months that the Met's files lack or hold only in part. */
export function answerPeriod(question: Question): AnswerPeriod {
  const { period, months, compared } = question;
  const own = stretch(question, period, months);
  if (!compared) return own;
  return { ...own, compared: stretch(question, compared.period, monthsOf(compared.period)) };
}

function stretch(question: Question, period: Period, months: readonly Month[]): Stretch {
  const states = months.map((month) => [month, metState(question, month)] as const);
  const inState = (wanted: MonthState) =>
    states.flatMap(([month, state]) => (state === wanted ? [month] : []));
  return {
    ...period,
    months: months.length,
    missing: inState("missing"),
    partial: inState("partial"),
  };
}

/** The best state that any Met borough has: what single boroughs lack is said in a note. */
export function metState({ set, coverage }: Question, month: Month): MonthState {
  const met = set.boroughs.filter(isMet);
  const states = (met.length > 0 ? met : [ANY_MET_BOROUGH]).map((borough) =>
    coverage.stateOf(borough, month),
  );
  if (states.includes("complete")) return "complete";
  return states.includes("partial") ? "partial" : "missing";
}

function isMet(borough: string): boolean {
  return homeForceOf(borough) === "metropolitan";
}
