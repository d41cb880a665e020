import { addMonths, type Month } from "../../geo/domain/period.ts";
import { wordMonth } from "../../geo/domain/period-wording.ts";
import { levelShifts } from "../../geo/measure/level-shifts.ts";
import type { Scale } from "../../geo/measure/measure.ts";
import { formatLimit } from "../../geo/view/number-format.ts";
import type { Note } from "../../geo/wire/values.ts";

/** A level lasts a year at least, so that a season is not taken for one. */
const SHORTEST = 12;

/** Fewer months in one run say too little of levels. */
const LEAST_MONTHS = 3 * SHORTEST;

/** More shifts than this describe a slope, not levels. */
const MOST_SHIFTS = 4;

/**
 * The levels that the months of each area of a series fit best, where there is more than one: a fit, which names no cause.
 *
 * `values[a]` are the months of area `a`, null where there is no value; the longest run without a gap is looked at. Ratios are fitted in
 * the logarithm. Null where no area has 36 months in a run, or none moves from one level to another.
 */
export function levelNote(
  scale: Scale,
  names: readonly string[],
  months: readonly Month[],
  values: readonly (readonly (number | null)[])[],
): Note | null {
  const said = names.flatMap((name, a) => {
    const run = longestRun(values[a] ?? []);
    const shifts = run.length < LEAST_MONTHS ? null : shiftsOf(scale, run.values);
    if (!shifts || shifts.starts.length === 0) return [];
    const [first = "", ...later] = shifts.levels.map((level) => formatLimit(level, scale));
    const moves = later.map((level, i) => {
      const month = addMonths(months[0] ?? "", run.from + (shifts.starts[i] ?? 0));
      return `${level} from ${wordMonth(month)}`;
    });
    return [`${name}: ${[first, ...moves].join(", ")}`];
  });
  if (said.length === 0) return null;
  const text = `Levels of a year or longer that the months fit best (Bai and Perron, their number by Bayes's criterion): ${said.join("; ")}. It is a fit and names no cause: changes of recording are noted where they are known, and months that resemble the ones before make shifts look surer than they are.`;
  return { code: "level-shifts", text };
}

function shiftsOf(scale: Scale, values: readonly number[]) {
  const byRatio = scale === "ratio" && values.every((value) => value > 0);
  const found = levelShifts(byRatio ? values.map(Math.log) : values, SHORTEST, MOST_SHIFTS);
  return found && byRatio ? { ...found, levels: found.levels.map(Math.exp) } : found;
}

function longestRun(values: readonly (number | null)[]) {
  let best: { from: number; values: readonly number[] } = { from: 0, values: [] };
  let own: number[] = [];
  values.forEach((value, i) => {
    own = value === null ? [] : [...own, value];
    if (own.length > best.values.length) best = { from: i + 1 - own.length, values: own };
  });
  return { ...best, length: best.values.length };
}
