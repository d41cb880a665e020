import type { AreaTallies, Needs } from "./measure.ts";
import type { Question } from "./question.ts";
import { selectEvents, selectPersons } from "./selection.ts";
import { tallyOf } from "./tallies.ts";

/** The tallies that `notStatedShare` reads: all persons, and those whose group the definition does not state. */
export function notStatedTallies(question: Question): Needs["tallies"] {
  return {
    notStated: selectEvents(question, "not-stated"),
    persons: selectPersons(question, null),
  };
}

/** The share of persons, 0 to 1, who are in no group because theirs was not stated or left blank; 0 when there are none. */
export function notStatedShare(row: AreaTallies): number {
  const persons = tallyOf(row, "persons");
  return persons === 0 ? 0 : tallyOf(row, "notStated") / persons;
}
