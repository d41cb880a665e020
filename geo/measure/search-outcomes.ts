import { STOP_OUTCOMES } from "../domain/event.ts";
import type { Group } from "../domain/group.ts";
import type { AreaTallies, Needs, Selection } from "./measure.ts";
import type { Question } from "./question.ts";
import { selectPersons } from "./selection.ts";
import { tallyOf } from "./tallies.ts";

type Outcome = (typeof STOP_OUTCOMES)[number];

const KNOWN_OUTCOMES = STOP_OUTCOMES.filter((outcome) => outcome !== "unknown");

/** What counts as a hit: anything that came of a search. */
export const POSITIVE_OUTCOMES: readonly Outcome[] = KNOWN_OUTCOMES.filter(
  (outcome) => outcome !== "no-further-action",
);

/** What counts as a hit where only the gravest will do. */
export const ARREST_OUTCOMES: readonly Outcome[] = ["arrest", "summons-charge"];

/** How the tallies of one side of a measure are called. */
export interface OutcomeNames {
  /** Searches of people, whatever came of them. */
  readonly searches: string;
  /** Those that were a hit. */
  readonly hits: string;
  /** Those with a known outcome that was no hit. */
  readonly misses: string;
}

export const OWN_OUTCOMES: OutcomeNames = { searches: "searches", hits: "count", misses: "misses" };

/** The same of the group that is compared with. */
export const REFERENCE_OUTCOMES: OutcomeNames = {
  searches: "referenceSearches",
  hits: "referenceCount",
  misses: "referenceMisses",
};

/** The tallies that a share of searches is made of, for one group or for everybody; searches of a vehicle alone are in none. */
export function outcomeTallies(
  question: Question,
  group: Group | null,
  hits: readonly Outcome[],
  names: OutcomeNames,
): Needs["tallies"] {
  const searches = selectPersons(question, group);
  const endedIn = (outcome: readonly Outcome[]): Selection => ({
    ...searches,
    filters: { ...searches.filters, outcome },
  });
  return {
    [names.searches]: searches,
    [names.hits]: endedIn(hits),
    [names.misses]: endedIn(KNOWN_OUTCOMES.filter((outcome) => !hits.includes(outcome))),
  };
}

/** Hits beside the searches whose outcome is known; `base` is 0 where there is no such search. */
export function hitsOf(row: AreaTallies, names: OutcomeNames) {
  const count = tallyOf(row, names.hits);
  return { count, base: count + tallyOf(row, names.misses) };
}

/** All searches tallied in these rows under these names, and how many of them have no outcome that is known. */
export function unknownOutcomesIn(rows: readonly AreaTallies[], sides: readonly OutcomeNames[]) {
  const sum = (pick: (names: OutcomeNames) => string) =>
    sides.reduce(
      (all, names) => rows.reduce((own, row) => own + tallyOf(row, pick(names)), all),
      0,
    );
  const searches = sum((names) => names.searches);
  return { searches, unknown: searches - sum(({ hits }) => hits) - sum(({ misses }) => misses) };
}
