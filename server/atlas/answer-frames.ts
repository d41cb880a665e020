import { setImmediate as nextTurn } from "node:timers/promises";
import { isEventKind } from "../../geo/domain/event.ts";
import { addMonths, monthsOf, type Period } from "../../geo/domain/period.ts";
import { endsQuarter } from "../../geo/trust/survey-quarter.ts";
import { classifier } from "../../geo/view/class-breaks.ts";
import type { Fault, Parsed } from "../../geo/view/fault.ts";
import { formatView } from "../../geo/view/format-view.ts";
import { formatCount } from "../../geo/view/number-format.ts";
import { type Frames, framesOf } from "../../geo/wire/frames.ts";
import type { Values } from "../../geo/wire/values.ts";
import { answerPeriod } from "./answer-period.ts";
import { answerView } from "./answer-view.ts";
import { breaksFor } from "./area-classes.ts";
import { monthsFault } from "./disclosure-faults.ts";
import { type Question, resolveView } from "./resolve-view.ts";
import type { Snapshot } from "./snapshot.ts";

/** The most areas times windows in one answer: seven years of months by ward, one by LSOA. */
const MOST_CELLS = 60_000;

/**
 * Answers a question for every window of `window` months within its period, a month apart, with class limits drawn from all of them.
 *
 * Other requests get their turn between windows. Refused: a period without a window that holds anything, and more than can be answered at once.
 */
export async function answerFrames(
  snapshot: Snapshot,
  question: Question,
  window: number,
): Promise<Parsed<Frames>> {
  if (question.measure.needsGround) return { ok: false, faults: [notInWindows(question)] };
  const windows = questionsIn(snapshot, question, window);
  const fault = faultOf(windows.length, question, window);
  if (fault) return { ok: false, faults: [fault] };
  const answers: Values[] = [];
  for (const one of windows) {
    answers.push(rounded(answerView(snapshot, one, "london")));
    await nextTurn();
  }
  const breaks = sharedBreaks(question, answers);
  const classOf = classifier(breaks);
  const classed = answers.map((values) => ({
    ...values,
    breaks,
    class:
      values.spot || values.sureOf
        ? values.class
        : values.value.map((value) => (value === null ? null : classOf(value))),
  }));
  return { ok: true, value: framesOf(formatView(question.view), window, classed) };
}

/** The question in every window that the Met's files hold something of. */
function questionsIn(
  snapshot: Snapshot,
  { view, measure, period, disclosure }: Question,
  window: number,
): Question[] {
  const lastStart = addMonths(period.to, 1 - window);
  if (lastStart < period.from) return [];
  return monthsOf({ from: period.from, to: lastStart }).flatMap((from) => {
    const own: Period = { from, to: addMonths(from, window - 1) };
    // Between the ends of quarters a survey has nothing new to say.
    if (measure.kind === "survey" && !endsQuarter(own.to)) return [];
    const resolved = resolveView(snapshot, { ...view, period: own }, disclosure);
    if (!resolved.ok) return [];
    const { missing, months } = answerPeriod(resolved.value);
    return missing.length < months ? [resolved.value] : [];
  });
}

function faultOf(windows: number, question: Question, window: number): Fault | null {
  const { set, period, disclosure, measure } = question;
  const byYear = disclosure === "rounded" && isEventKind(measure.kind);
  if (byYear && window % 12 !== 0) return monthsFault("window");
  const most = Math.max(1, Math.floor(MOST_CELLS / set.areas.length));
  if (windows > 0 && windows <= most) return null;
  const detail =
    windows === 0
      ? `No window of ${window} months lies within ${period.from} to ${period.to} and holds anything. Ask for a longer period, or shorter windows.`
      : `${windows} windows of ${formatCount(set.areas.length)} areas are too many for one answer. Ask for at most ${most} windows at a time.`;
  return { code: "value-not-allowed", field: "period", detail, allowed: [] };
}

/** Looking for patterns by permutation takes seconds for each window. */
function notInWindows({ measure: { id } }: Question): Fault {
  return {
    code: "value-not-allowed",
    field: "measure",
    detail: `${id} is answered for one period at a time. Ask for its values.`,
    allowed: [],
  };
}

/** Limits from the values of all windows; those that follow from the data are rounded, so that they can be written down and given again. */
function sharedBreaks({ view, measure }: Question, answers: readonly Values[]): readonly number[] {
  const estimates = answers.flatMap(({ value, state }) =>
    value.map((own, i) => ({ value: own, state: state[i] ?? "missing" })),
  );
  const boroughs = answers.flatMap(({ borough }) => borough);
  const breaks = breaksFor(measure, view, estimates, boroughs);
  const method = view.classes?.method ?? (measure.scale === "ratio" ? "diverging" : null);
  const given = method === "custom" || (method === "diverging" && measure.scale === "ratio");
  return given ? breaks : [...new Set(breaks.map((limit) => significant(limit, 3)))];
}

function rounded(values: Values): Values {
  const column = (numbers: readonly (number | null)[]) =>
    numbers.map((number) => (number === null ? null : significant(number, 6)));
  const { value, low, high } = values;
  return { ...values, value: column(value), low: column(low), high: column(high) };
}

function significant(number: number, figures: number): number {
  return Number(number.toPrecision(figures));
}
