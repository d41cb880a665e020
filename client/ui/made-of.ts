import { measureById } from "../../geo/measure/registry.ts";
import { GROUP_WORDS } from "../../geo/view/labels.ts";
import { formatCount } from "../../geo/view/number-format.ts";
import type { View } from "../../geo/view/view.ts";

/** The numbers that a value is made of. */
export interface Ingredients {
  readonly count: number | null;
  readonly base: number | null;
  readonly referenceCount: number | null;
  readonly referenceBase: number | null;
}

/** Says in one line per side what a value is made of, e.g. `1,204 stops, 41,300 Black residents`; empty where nothing is known. */
export function madeOf(view: View, { count, base, referenceCount, referenceBase }: Ingredients) {
  const measure = measureById(view.measure);
  const compares = measure?.parameters.includes("reference") ?? false;
  const group = measure?.parameters.includes("group") ? view.group : null;
  const events = measure?.kind === "incident" ? "incidents" : "stops";
  const lines = [side(count, base, events, group && GROUP_WORDS[group])];
  if (compares) {
    lines.push(side(referenceCount, referenceBase, events, GROUP_WORDS[view.reference]));
  }
  return lines.filter((line) => line !== null);
}

function side(
  count: number | null,
  base: number | null,
  events: string,
  group: string | null,
): string | null {
  const parts = [
    count === null ? null : `${formatCount(count)} ${count === 1 ? events.slice(0, -1) : events}`,
    base === null ? null : `${formatCount(base)} ${group ? `${group} ` : ""}residents`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(", ");
}
