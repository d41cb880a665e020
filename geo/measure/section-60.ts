import { STOP_LEGISLATIONS } from "../domain/event.ts";
import type { Selection } from "./measure.ts";

/** Of these searches, those under section 60, for which no suspicion of the person is needed. */
export function underSection60(selection: Selection): Selection {
  return byPower(selection, (power) => power === "s60");
}

/** Of these searches, those under any other power or none recorded. */
export function withoutSection60(selection: Selection): Selection {
  return byPower(selection, (power) => power !== "s60");
}

function byPower(selection: Selection, keep: (power: string) => boolean): Selection {
  const { filters } = selection;
  const legislation = (filters.legislation ?? STOP_LEGISLATIONS).filter(keep);
  return { ...selection, filters: { ...filters, legislation } };
}
