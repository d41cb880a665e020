import { homeForceOf } from "../../geo/domain/area.ts";
import type { Month } from "../../geo/domain/period.ts";
import { wordMonths, wordPeriod } from "../../geo/domain/period-wording.ts";
import type { SeriesBreak } from "../../geo/wire/coverage.ts";
import type { CoverageRow } from "../../geo/wire/snapshot.ts";
import type { Note, Unplaced } from "../../geo/wire/values.ts";
import { breakNotes } from "./break-notes.ts";
import type { CountedMonths } from "./compared-months.ts";
import { percent } from "./note-words.ts";
import type { Question } from "./resolve-view.ts";

/** What is known of the two sides of a comparison between periods. */
export interface PeriodsCompared {
  readonly question: Question;
  readonly counted: CountedMonths;
  readonly unplaced: Unplaced;
  /** Of the period compared with; null where none is. */
  readonly comparedUnplaced: Unplaced | null;
  readonly coverage: readonly CoverageRow[];
  readonly breaks: readonly SeriesBreak[];
}

/** What must be said where two periods are compared, most important first; nothing where none are. */
export function comparisonNotes(sides: PeriodsCompared): Note[] {
  if (!sides.question.compared) return [];
  return [
    likeMonthsOnly(sides),
    seasons(sides),
    ...breaksBetween(sides),
    railwayOnOneSide(sides),
    unplacedThen(sides),
  ].filter((note) => note !== null);
}

function likeMonthsOnly({ question, counted }: PeriodsCompared): Note | null {
  const { compared, months, disclosure } = question;
  if (!compared) return null;
  const held = longest(counted.own);
  const against = `Compared with ${wordPeriod(compared.period)}`;
  if (held.length === 0 && disclosure === "rounded" && isHeldInBoth(question)) {
    const text = `${against}: where counts are rounded, years are compared only if the same months of both are complete. Here one has months that the other lacks, so that nothing can be compared.`;
    return { code: "like-months", text };
  }
  if (held.length === 0) {
    const text = `${against}: no month is complete in both periods, so that nothing can be compared.`;
    return { code: "like-months", text };
  }
  if (held.length === months.length && held.length === compared.pairs.length) {
    const text = `${against}, month by month: all ${months.length} months are complete on both sides.`;
    return { code: "like-months", text };
  }
  const text = `${against} over the ${held.length} of ${months.length} months that have a like month complete in both periods: ${wordMonths(held)} against ${wordMonths(longest(counted.compared))}. The others are left out on both sides.`;
  return { code: "like-months", text };
}

/** Whether some borough has a month complete in both periods. */
function isHeldInBoth({ compared, coverage, set }: Question): boolean {
  const pairs = compared?.pairs ?? [];
  return set.boroughs.some((borough) =>
    pairs.some((pair) => pair.every((month) => coverage.stateOf(borough, month) === "complete")),
  );
}

function seasons({ question: { compared } }: PeriodsCompared): Note | null {
  if (compared?.sameSeason !== false) return null;
  const text =
    "The two periods lie in different seasons: part of the change is what every year brings.";
  return { code: "seasons-differ", text };
}

/** A change for good matters when it lies between the two periods, a passing one when the other period meets it; the own period's are noted with it. */
function breaksBetween({ question, breaks }: PeriodsCompared): Note[] {
  const { period, compared, measure } = question;
  if (!compared) return [];
  const own = new Set(breakNotes(breaks, measure.kind, period).map(({ code }) => code));
  const edges = [period.from, period.to, compared.period.from, compared.period.to].sort();
  const span = { from: edges[0] ?? period.from, to: edges.at(-1) ?? period.to };
  const forGood = breaks.filter(({ to }) => to === undefined);
  const passing = breaks.filter(({ to }) => to !== undefined);
  const between = breakNotes(forGood, measure.kind, span).map((note) => ({
    ...note,
    text: `Between the periods compared. ${note.text}`,
  }));
  const then = breakNotes(passing, measure.kind, compared.period).map((note) => ({
    ...note,
    text: `In the period compared with. ${note.text}`,
  }));
  return [...between, ...then].filter(({ code }) => !own.has(code));
}

/** What is recorded on the railway is in the counts where it is held, and must not pass for a change where it is held on one side only. */
function railwayOnOneSide({ question, counted, coverage }: PeriodsCompared): Note | null {
  const held = new Set(
    coverage
      .filter(({ kind, force }) => kind === question.measure.kind && force === "btp")
      .map(({ month }) => month),
  );
  const now = longest(counted.own).map((month) => held.has(month));
  const then = longest(counted.compared).map((month) => held.has(month));
  const uneven = now.filter((own, i) => own !== then[i]).length;
  if (uneven === 0) return null;
  const text = `British Transport Police: held on one side only in ${uneven} of the ${now.length} months compared, which moves the figure where there are railways.`;
  return { code: "btp-one-side", text };
}

function unplacedThen({ unplaced, comparedUnplaced }: PeriodsCompared): Note | null {
  if (!comparedUnplaced || comparedUnplaced.share === null || unplaced.share === null) return null;
  const text = `In no area's count: ${percent(unplaced.share)} of the events of the period, ${percent(comparedUnplaced.share)} of those of the one compared with. Where these differ, areas change by that alone.`;
  return { code: "unplaced-compared", text };
}

/** The Met's months, in a borough where most of them count. */
function longest(monthsOf: ReadonlyMap<string, readonly Month[]>): readonly Month[] {
  const met = [...monthsOf].filter(([borough]) => homeForceOf(borough) === "metropolitan");
  return met.reduce<readonly Month[]>(
    (most, [, months]) => (months.length > most.length ? months : most),
    [],
  );
}
