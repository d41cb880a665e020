import { STOP_OUTCOMES } from "../domain/event.ts";
import type { Group } from "../domain/group.ts";
import type { AreaTallies, Needs, Selection } from "./measure.ts";
import type { Question } from "./question.ts";
import { selectEvents } from "./selection.ts";
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

/** The tallies that a share of searches is made of, for one group or for everybody; searches of a vehicle alone are in none. */
export function outcomeTallies(
  question: Question,
  group: Group | null,
  hits: readonly Outcome[],
  names: OutcomeNames,
): Needs["tallies"] {
  const searches: Selection = { ...selectEvents(question, group), personsOnly: true };
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

/** All searches tallied in these rows, and how many of them have no outcome that is known. */
export function unknownOutcomesIn(rows: readonly AreaTallies[]) {
  const sum = (name: string) => rows.reduce((all, row) => all + tallyOf(row, name), 0);
  const searches = sum(OWN_OUTCOMES.searches);
  return { searches, unknown: searches - sum(OWN_OUTCOMES.hits) - sum(OWN_OUTCOMES.misses) };
}
