import type { Group } from "../domain/group.ts";
import type { Needs, Selection } from "./measure.ts";
import type { Question } from "./question.ts";

/**
 * The events that the question's filters let through, of one group or of everybody when null.
 *
 * A vehicle-only search has no person whose group, gender or age could be known, so asking for any of these leaves it out.
 */
export function selectEvents(question: Question, group: Group | null): Selection {
  const { filters, ethnicity } = question;
  return {
    filters,
    personsOnly: group !== null || filters.gender !== undefined || filters.age !== undefined,
    group: group === null ? null : { group, definition: ethnicity },
  };
}

/** The same without searches of a vehicle alone, whatever is asked. */
export function selectPersons(question: Question, group: Group | null): Selection {
  return { ...selectEvents(question, group), personsOnly: true };
}

/** The residents that events of this group are set against, or everybody when null. */
export function selectResidents(question: Question, group: Group | null): Needs["bases"][string] {
  return group === null ? null : { group, definition: question.ethnicity };
}
