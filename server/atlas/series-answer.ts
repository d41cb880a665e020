import { setImmediate as nextTurn } from "node:timers/promises";
import { LONDON } from "../../geo/domain/area.ts";
import { isEventKind } from "../../geo/domain/event.ts";
import type { Month } from "../../geo/domain/period.ts";
import type { Estimate } from "../../geo/measure/measure.ts";
import { quartersCompleted } from "../../geo/trust/survey-quarter.ts";
import type { Fault } from "../../geo/view/fault.ts";
import type { Series } from "../../geo/wire/series.ts";
import type { Note, Values } from "../../geo/wire/values.ts";
import { metState } from "./answer-period.ts";
import { monthsFault } from "./disclosure-faults.ts";
import { levelNote } from "./level-notes.ts";
import { londonEstimate } from "./london.ts";
import { periodMeasures } from "./period-measures.ts";
import type { Question } from "./resolve-view.ts";
import type { Snapshot } from "./snapshot.ts";
import { surveySeriesNotes } from "./survey-notes.ts";
import { tallyAreas } from "./tally-areas.ts";

/** How many months a series may have: twenty years. */
const MOST_MONTHS = 240;

/** Why a question has no series, by name; null when it has one. */
export function seriesFault({ measure, months, disclosure }: Question): Fault | null {
  const code = "value-not-allowed";
  const allowed = periodMeasures();
  if (!allowed.includes(measure.id)) {
    const detail = `${measure.id} has no figure for a single month: it draws on the whole period, or on none.`;
    return { code, field: "measure", detail, allowed };
  }
  if (disclosure === "rounded" && isEventKind(measure.kind)) return monthsFault("period");
  if (months.length <= MOST_MONTHS) return null;
  const detail = `A series has at most ${MOST_MONTHS} months, and ${months.length} were asked for.`;
  return { code, field: "period", detail, allowed: [] };
}

/** Answers a View month by month; each month is the answer to the same View of that month alone. Other requests get their turn between months. */
export async function answerSeries(
  snapshot: Snapshot,
  question: Question,
  values: Values,
): Promise<Series> {
  const { areas, name, borough } = subjects(question, values);
  const months: (readonly Estimate[])[] = [];
  const denominators = new Set<string>();
  const steps = stepsOf(question);
  for (const month of steps) {
    const { estimates, denominator } = monthOf(snapshot, question, values, month);
    months.push(estimates);
    if (denominator !== null) denominators.add(denominator);
    await nextTurn();
  }
  const column = <T>(read: (estimate: Estimate) => T) =>
    areas.map((_, a) => months.map((estimates) => read(estimateAt(estimates, a))));
  const { snapshot: id, view, synthetic, disclosure, measure, level, vintage } = values;
  return {
    snapshot: id,
    view,
    ...(synthetic && { synthetic }),
    ...(disclosure && { disclosure }),
    measure,
    level,
    vintage,
    period: values.period,
    areas,
    name,
    borough,
    denominator: values.denominator,
    months: steps,
    value: column(({ value }) => value),
    low: column(({ low }) => low),
    high: column(({ high }) => high),
    count: column(({ count }) => count),
    base: column(({ base }) => base),
    ...(values.referenceCount && {
      referenceCount: column(({ referenceCount }) => referenceCount),
      referenceBase: column(({ referenceBase }) => referenceBase),
    }),
    state: column(({ state }) => state),
    reason: column(({ reason }) => reason),
    held: borough.map((own) => steps.map((month) => heldOf(question, own, month))),
    notes: notesOn(
      question,
      values,
      [...denominators],
      name,
      column(({ value }) => value),
    ),
  };
}

/** The months of a question's period; of a survey the last months of the quarters that it completes. */
function stepsOf({ measure, period, months }: Question): readonly Month[] {
  return measure.kind === "survey" ? quartersCompleted(period) : months;
}

function notesOn(
  question: Question,
  values: Values,
  denominators: readonly string[],
  names: readonly string[],
  byMonth: readonly (readonly (number | null)[])[],
): Note[] {
  if (question.measure.kind === "survey") return surveySeriesNotes(question.period, values.notes);
  return [
    eachAlone(question),
    otherResidents(denominators),
    levelNote(values.measure.scale, names, question.months, byMonth),
    ...values.notes,
  ].filter((note) => note !== null);
}

function subjects({ view }: Question, values: Values) {
  if (view.areas.length === 0) return { areas: [LONDON], name: ["London"], borough: [LONDON] };
  const indices = view.areas.map((code) => values.areas.indexOf(code));
  return {
    areas: view.areas,
    name: indices.map((i) => values.name[i] ?? ""),
    borough: indices.map((i) => values.borough[i] ?? ""),
  };
}

/** The estimates of one month, in the order of the series' areas. */
function monthOf(
  snapshot: Snapshot,
  asked: Question,
  values: Values,
  month: Month,
): { readonly estimates: readonly Estimate[]; readonly denominator: string | null } {
  const question = inMonth(asked, month);
  const { measure, view } = question;
  const needs = measure.needs(view);
  const tallied = tallyAreas(snapshot, question, needs);
  const denominator = tallied.bases.label;
  if (view.areas.length === 0) {
    return { estimates: [londonEstimate(snapshot, question, needs, tallied)], denominator };
  }
  const indices = view.areas.map((code) => values.areas.indexOf(code));
  const rows = indices.flatMap((i) => tallied.rows[i] ?? []);
  return { estimates: measure.estimate(rows, view), denominator };
}

/** The same question of one month; a change is then that month's against its own like month. */
function inMonth(question: Question, month: Month): Question {
  const period = { from: month, to: month };
  const asked = { ...question, period, months: [month] };
  if (!question.compared) return asked;
  const pairs = question.compared.pairs.filter(([own]) => own === month);
  return { ...asked, compared: { ...question.compared, pairs } };
}

function estimateAt(estimates: readonly Estimate[], i: number): Estimate {
  const estimate = estimates[i];
  if (!estimate) throw new Error(`no estimate for area ${i} of a series`);
  return estimate;
}

function heldOf(question: Question, borough: string, month: Month) {
  const { measure, coverage } = question;
  const isMet = borough === LONDON && measure.kind !== "survey";
  return isMet ? metState(question, month) : coverage.stateOf(borough, month);
}

/** Residents of another year make a step in the series that no event made. */
function otherResidents(denominators: readonly string[]): Note | null {
  if (denominators.length < 2) return null;
  const text = `What the months are set against changes within the series, which makes a step of its own: ${denominators.join("; ")}. Each month has the one nearest to its year.`;
  return { code: "denominators-change", text };
}

function eachAlone({ measure }: Question): Note | null {
  const yearly = measure.setAgainst === "residents" && measure.scale !== "ratio";
  if (!yearly) return null;
  const text =
    "Each month stands for itself, scaled to a year: it carries its season, and chance weighs more in a month than in a year.";
  return { code: "single-months", text };
}
