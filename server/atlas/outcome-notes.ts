import { addMonths } from "../../geo/domain/period.ts";
import { tellCount } from "../../geo/measure/disclosure.ts";
import {
  OWN_OUTCOMES,
  REFERENCE_OUTCOMES,
  unknownOutcomesIn,
} from "../../geo/measure/search-outcomes.ts";
import type { Note } from "../../geo/wire/values.ts";
import { counted, percent } from "./note-words.ts";
import type { Question } from "./resolve-view.ts";
import type { Tallied } from "./tally-areas.ts";

interface Answered {
  readonly question: Question;
  readonly tallied: Tallied;
}

/** How many events have no outcome that is known, for shares of searches or crimes. */
export function unknownOutcomes({ question, tallied: { rows } }: Answered): Note | null {
  const { setAgainst, scale } = question.measure;
  if (setAgainst !== "searches" && setAgainst !== "crimes") return null;
  const ofCrimes = { ...OWN_OUTCOMES, searches: "crimes" };
  const ofSearches = scale === "difference" ? [OWN_OUTCOMES, REFERENCE_OUTCOMES] : [OWN_OUTCOMES];
  const sides = setAgainst === "crimes" ? [ofCrimes] : ofSearches;
  const found = unknownOutcomesIn(rows, sides);
  const told = tellCount(question.disclosure);
  const [all, unknown] = [told(found.searches), told(found.unknown)];
  if (!all || !unknown) return null;
  const [events, rest] =
    setAgainst === "crimes"
      ? ["crimes", "left out of the share"]
      : ["searches of people", "left out of hits and searches alike"];
  const text = `${percent(unknown / all)} of the ${events} (${unknown} of ${all}) have no outcome recorded, or none that is recognised: they are ${rest}.`;
  return { code: "outcome-unknown", text };
}

/** Crimes of the last year still gather outcomes: their share is a beginning. */
export function risingOutcomes({ question }: Answered): Note | null {
  const { measure, months, coverage } = question;
  const newest = coverage.months.at(-1);
  if (measure.setAgainst !== "crimes" || newest === undefined) return null;
  const young = months.filter((month) => month > addMonths(newest, -12) && month <= newest);
  if (young.length === 0) return null;
  const text = `${counted(young.length, "month")} of ${months.length} lie within a year of the newest month held (${newest}): outcomes of their crimes still come in, so the share will rise.`;
  return { code: "outcomes-rising", text };
}
