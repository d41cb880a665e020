import { addMonths } from "../../geo/domain/period.ts";
import { tellCount } from "../../geo/measure/disclosure.ts";
import {
  OWN_OUTCOMES,
  REFERENCE_OUTCOMES,
  unknownOutcomesIn,
} from "../../geo/measure/search-outcomes.ts";
import { formatCount } from "../../geo/view/number-format.ts";
import type { CoverageRow, OutcomesRow } from "../../geo/wire/snapshot.ts";
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
  const text = `${percent(unknown / all)} of the ${events} (${formatCount(unknown)} of ${formatCount(all)}) have no outcome recorded, or none that is recognised: they are ${rest}.`;
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

interface Held {
  readonly question: Question;
  readonly coverage: readonly CoverageRow[];
  /** Months of outcomes read; undefined where the snapshot does not say. */
  readonly outcomes: readonly OutcomesRow[] | undefined;
}

/** Months of the Met's crimes without its outcomes file: fewer cases are closed there, which is no fall. */
export function outcomesNotHeld({ question, coverage, outcomes }: Held): Note | null {
  const { measure, months } = question;
  if (measure.setAgainst !== "crimes" || !outcomes) return null;
  const ofMet = <Row extends { readonly force: string }>(rows: readonly Row[]) =>
    rows.filter(({ force }) => force === "metropolitan");
  const crimes = new Set(
    ofMet(coverage).flatMap(({ kind, month }) => (kind === "incident" ? [month] : [])),
  );
  const whole = new Set(
    ofMet(outcomes).flatMap((row) =>
      holdsWhole(row, question.view.filters.crime) ? [row.month] : [],
    ),
  );
  const without = months.filter((month) => crimes.has(month) && !whole.has(month));
  if (without.length === 0) return null;
  const text = `No complete Metropolitan Police outcomes for ${without.length} of ${counted(months.length, "month")} (${without.join(", ")}): a case keeps the last outcome that its crime's own file gave, so that fewer are closed than in months that have them.`;
  return { code: "outcomes-not-held", text };
}

/** Months of the Met's crimes whose cases outcomes files cannot find: what came later closed none of them, which is no fall either. */
export function casesNotNamed({
  question,
  coverage,
}: Pick<Held, "question" | "coverage">): Note | null {
  const { measure, months } = question;
  if (measure.setAgainst !== "crimes") return null;
  const nameless = coverage.filter(
    ({ force, noCrimeIds }) => force === "metropolitan" && noCrimeIds,
  );
  const held = new Set(nameless.map(({ month }) => month));
  const without = months.filter((month) => held.has(month));
  if (without.length === 0) return null;
  const text = `Of ${without.length} of ${counted(months.length, "month")} (${without.join(", ")}) no Crime IDs of open Metropolitan Police cases are held: outcomes files that came after their street files closed none of them. The street files of those months, given again, would mend that where they have Crime IDs.`;
  return { code: "outcomes-not-linked", text };
}

/** A file of some crimes is whole for a question about those. */
function holdsWhole(
  { state, onlyCrimes, shareOfUsual, shareOfBefore }: OutcomesRow,
  asked: readonly string[] | undefined,
): boolean {
  if (!onlyCrimes) return state === "complete";
  const answers = asked?.every((crime) => onlyCrimes.includes(crime)) ?? false;
  return answers && (shareOfUsual ?? shareOfBefore) === undefined;
}
