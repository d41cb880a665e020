import type { Period } from "../../geo/domain/period.ts";
import { HOLDING_WORDS } from "../state/coverage-words.ts";
import type { Timeline } from "../state/timeline.ts";

/** How the months of a period are held, e.g. `complete`, or `3 of 12 months complete` where they are not held alike. */
export function heldWords({ months, holdings }: Timeline, { from, to }: Period): string {
  const own = holdings.filter((_, i) => from <= (months[i] ?? "") && (months[i] ?? "") <= to);
  const [first] = own;
  if (first === undefined) return HOLDING_WORDS.absent;
  if (own.every((holding) => holding === first)) return HOLDING_WORDS[first];
  const complete = own.filter((holding) => holding === "complete").length;
  return `${complete} of ${own.length} months complete`;
}
