import type { EventKind } from "../../geo/domain/event.ts";

/** The table that holds the facts of a kind. */
export function factTable(kind: EventKind): string {
  return `fact_${kind}`;
}

/** The table of a kind's facts that are kept from the base, by coordinates instead of place numbers. */
export function keptTable(kind: EventKind): string {
  return `kept_${kind}`;
}
