import type { Measure } from "../measure/measure.ts";

/** What the two numbers that a value is made of are called, capitalised and in the plural. */
export interface IngredientWords {
  readonly events: string;
  /** Null where events are set against nothing. */
  readonly base: string | null;
}

/** The names of a measure's events and of what they are set against, e.g. stops and residents, or hits and searches. */
export function ingredientWords(measure: Measure): IngredientWords {
  if (measure.setAgainst === "searches") return { events: "Hits", base: "Searches" };
  const events = measure.kind === "incident" ? "Incidents" : "Stops";
  return { events, base: measure.setAgainst === "residents" ? "Residents" : null };
}
