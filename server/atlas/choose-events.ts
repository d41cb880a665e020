import type { Selection } from "../../geo/measure/measure.ts";
import { EVENT_FILTERS } from "../../geo/measure/question.ts";
import type { Facts } from "./facts.ts";

/**
 * Says which selections facts belong to, as bits, for a run of rows at a time; what is returned is used anew by the next call.
 *
 * One look per category that any selection narrows, down its column: rows are many and columns lie in order.
 */
export function chooser(
  facts: Facts,
  selections: readonly Selection[],
): (from: number, to: number) => Int32Array {
  if (selections.length > MOST_TALLIES) {
    throw new RangeError(`${selections.length} tallies; at most ${MOST_TALLIES} can be counted`);
  }
  const wanted = selections.map(valuesByCategory);
  const narrowed = [...new Set(wanted.flatMap((values) => [...values.keys()]))];
  const every = 2 ** selections.length - 1;
  const looks = narrowed.map((name) => {
    const category = facts.categories[name];
    if (!category) throw new RangeError(`the facts have no category ${name}`);
    const allowed = category.values.map((value) =>
      wanted.reduce(
        (sum, values, i) => sum | (+(values.get(name)?.includes(value) ?? true) << i),
        0,
      ),
    );
    return { codes: category.codes, allowed: Int32Array.from(allowed) };
  });
  let kept = new Int32Array(0);
  return (from, to) => {
    if (kept.length < to - from) kept = new Int32Array(to - from);
    kept.fill(every, 0, to - from);
    for (const { codes, allowed } of looks) keepAllowed(kept, codes, allowed, from, to);
    return kept;
  };
}

function keepAllowed(
  kept: Int32Array,
  codes: Uint8Array,
  allowed: Int32Array,
  from: number,
  to: number,
): void {
  for (let row = from; row < to; row++) {
    kept[row - from] = (kept[row - from] ?? 0) & (allowed[codes[row] ?? 0] ?? 0);
  }
}

/** More tallies than bits in an integer would count wrongly. */
const MOST_TALLIES = 30;

/** The categories that a selection chooses by. */
export function categoriesOf(selection: Selection): string[] {
  return [...valuesByCategory(selection).keys()];
}

function valuesByCategory({ filters, personsOnly, group, alsoSeen }: Selection) {
  const values = new Map<string, readonly string[]>();
  for (const name of EVENT_FILTERS) {
    const chosen = filters[name];
    if (chosen) values.set(name, chosen);
  }
  if (personsOnly) values.set("type", ["person", "person-vehicle"]);
  for (const seen of [group, alsoSeen]) {
    if (seen) values.set(`${seen.definition}_group`, [seen.group]);
  }
  return values;
}
