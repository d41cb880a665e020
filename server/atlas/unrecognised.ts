import { UNRECOGNISED } from "../../geo/domain/event.ts";
import { type Month, monthIndex } from "../../geo/domain/period.ts";
import type { Selection } from "../../geo/measure/measure.ts";
import { categoriesOf } from "./choose-events.ts";
import type { Facts } from "./facts.ts";

/**
 * Events of the months counted whose label no vocabulary knows, in a category that the selections choose by.
 *
 * They can be in no such choice: a publisher's new word must not pass for a fall.
 */
export function unrecognisedIn(
  facts: Facts,
  selections: readonly Selection[],
  monthsOf: ReadonlyMap<string, readonly Month[]>,
): number {
  const names = [...new Set(selections.flatMap((selection) => categoriesOf(selection)))];
  // Nearly always there is none at all, which is found out far faster than by looking at rows one by one.
  const columns = names.flatMap((name) => {
    const category = facts.categories[name];
    const code = category?.values.indexOf(UNRECOGNISED) ?? -1;
    return category && holds(category.codes, code) ? [{ codes: category.codes, code }] : [];
  });
  if (columns.length === 0) return 0;
  let count = 0;
  for (const month of new Set([...monthsOf.values()].flat().map(monthIndex))) {
    const [from, to] = facts.months.get(month) ?? [0, 0];
    for (let row = from; row < to; row++) {
      if (columns.some(({ codes, code }) => codes[row] === code)) count += facts.n[row] ?? 0;
    }
  }
  return count;
}

/** A column does not change: whether it has a code at all is looked up once. */
function holds(codes: Uint8Array, code: number): boolean {
  const known = held.get(codes)?.get(code);
  if (known !== undefined) return known;
  const found = codes.includes(code);
  held.set(codes, (held.get(codes) ?? new Map()).set(code, found));
  return found;
}

const held = new WeakMap<Uint8Array, Map<number, boolean>>();
