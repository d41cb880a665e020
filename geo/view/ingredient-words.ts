import { type Denominator, denominatorOf } from "../measure/denominator.ts";
import type { MeasureDescription } from "../measure/measure.ts";
import type { Question } from "../measure/question.ts";

/** What the two numbers that a value is made of are called, capitalised and in the plural. */
export interface IngredientWords {
  /** Null for figures that are made of no events. */
  readonly events: string | null;
  /** Null where events are set against nothing. */
  readonly base: string | null;
}

/** The names of a measure's events and of what they are set against, e.g. stops and residents, or hits and searches. */
export function ingredientWords(measure: MeasureDescription, question: Question): IngredientWords {
  const { setAgainst } = measure;
  if (setAgainst === "searches") return { events: "Hits", base: "Searches" };
  if (setAgainst === "respondents") return { events: null, base: "People asked (assumed)" };
  if (setAgainst === "crimes") {
    return { events: "Charged or dealt with out of court", base: "Crimes" };
  }
  const base = setAgainst === "residents" ? BASE_WORDS[denominatorOf(question)] : null;
  if (measure.kind === null) return { events: null, base };
  return { events: measure.kind === "incident" ? "Incidents" : "Stops", base };
}

const BASE_WORDS: Readonly<Record<Denominator, string>> = {
  residents: "Residents",
  workday: "People on a working day",
  area: "km²",
};
