import { addMonths, type Period } from "../../geo/domain/period.ts";
import { wordMonth, wordPeriod } from "../../geo/domain/period-wording.ts";
import type { Estimate } from "../../geo/measure/measure.ts";
import { londonBase, modeOf, USUAL_DESIGN } from "../../geo/trust/survey-design.ts";
import { MODE_BREAK } from "../../geo/trust/survey-measures.ts";
import {
  addQuarters,
  QUARTERS_APART,
  type Quarter,
  quarterFor,
  quartersCompleted,
  ROLLING_MONTHS,
  rollingPeriod,
} from "../../geo/trust/survey-quarter.ts";
import { formatCount } from "../../geo/view/number-format.ts";
import type { Note } from "../../geo/wire/values.ts";
import type { Question } from "./resolve-view.ts";

/** What must be said beside survey values, most important first. */
export function surveyNotes(
  { period, coverage }: Question,
  estimates: readonly Estimate[],
): Note[] {
  const quarter = quarterFor(period);
  if (quarter === null) return [noQuarter(period)];
  return [
    twelveMonths(quarter),
    boroughsHeld(coverage.months, estimates),
    modeNote([quarter]),
    ASSUMED,
    ROUNDED,
    WHO,
  ].filter((note) => note !== null);
}

/** What must be said of a survey measure's run of quarters: what is said of its last, but for what holds for that alone. */
export function surveySeriesNotes(period: Period, ofLast: readonly Note[]): Note[] {
  const own = [OVERLAP, modeNote(quartersCompleted(period))].filter((note) => note !== null);
  return [...own, ...ofLast.filter(({ code }) => !OF_ONE_QUARTER.includes(code))];
}

/** What must be said where survey values of two periods are set against each other. */
export function surveyPeriodNotes(period: Period, compared: Period): Note[] {
  const [now, then] = [quarterFor(period), quarterFor(compared)];
  if (now === null) return [noQuarter(period)];
  if (then === null) return [noQuarter(compared)];
  const text = `The twelve months to ${wordMonth(now)} against the twelve to ${wordMonth(then)}: no interview is in both, so the difference has limits of its own.`;
  return [{ code: "survey-samples", text }, modeNote([then, now])].filter((note) => note !== null);
}

/** London's figure is everybody's, the area's own respondents included. */
export const SURVEY_LONDON: Note = {
  code: "survey-london",
  text: "London's figure is the survey's own for all it asked, the borough's respondents among them (about one in 32): the difference from London is that much smaller than from the rest. It is taken as if the two were separate.",
};

const LONDON_BASE = formatCount(londonBase(USUAL_DESIGN));

const ASSUMED: Note = {
  code: "survey-base-assumed",
  text: `The files give no number of respondents. The limits assume ${USUAL_DESIGN.basePerBorough} people asked in each borough and ${LONDON_BASE} in London within the twelve months, and a design effect of ${USUAL_DESIGN.designEffect}. With 600 people a borough, as later surveys had, they would be about a fifth narrower.`,
};

const ROUNDED: Note = {
  code: "survey-rounded",
  text: "Values are published as whole percents; the limits leave that rounding out.",
};

const WHO: Note = {
  code: "survey-of-london",
  text: "London is the survey's own figure for the Metropolitan Police's area and no mean of the boroughs. The City of London is not surveyed.",
};

/** Notes on the one quarter of a map. */
const OF_ONE_QUARTER = ["survey-twelve-months", "break-survey-mode", "states"];

const OVERLAP: Note = {
  code: "survey-overlap",
  text: `One entry per quarter, each for the twelve months up to its end. Neighbours share three quarters of their interviews: compare entries only if they lie four apart, a year.`,
};

function noQuarter(period: Period): Note {
  const text = `${wordPeriod(period)} completes no quarter, so no survey value stands for it. Use a period that holds the last month of one: March, June, September or December.`;
  return { code: "survey-no-quarter", text };
}

function twelveMonths(quarter: Quarter): Note {
  const text = `Values are for ${wordPeriod(rollingPeriod(quarter))}: the twelve months up to the last quarter that the period completes.`;
  return { code: "survey-twelve-months", text };
}

function boroughsHeld(months: readonly string[], estimates: readonly Estimate[]): Note | null {
  const [first, last] = [months[0], months.at(-1)];
  if (estimates.some(({ value }) => value !== null)) return null;
  if (first === undefined || last === undefined) {
    return { code: "survey-held", text: "The snapshot holds no values of this question." };
  }
  const from = wordMonth(addMonths(first, ROLLING_MONTHS - 1));
  const text = `Boroughs are held from the twelve months to ${from} to those to ${wordMonth(last)}.`;
  return { code: "survey-held", text };
}

/** Said where quarters were not all asked in one way. */
function modeNote(quarters: readonly Quarter[]): Note | null {
  const modes = new Set(quarters.map(modeOf));
  if (modes.size === 1 && !modes.has("mixed")) return null;
  const last = addQuarters(MODE_BREAK, QUARTERS_APART - 2);
  const text = `From April 2020 people were asked by telephone, before that face to face; values of ${wordMonth(MODE_BREAK)} to ${wordMonth(last)} mix the two. A change across them may be one of how people were asked.`;
  return { code: "break-survey-mode", text };
}
