/** Counts below this are withheld under the `rounded` policy, unless they are 0. */
export const FEWEST_SHOWN = 10;

/** What a count is rounded to under the `rounded` policy. */
const STEP = 5;

/** A count as the `rounded` policy shows it where it may be shown. */
export function roundCount(count: number): number {
  return STEP * Math.round(count / STEP);
}

/** Whether a count is too small to be shown under the `rounded` policy. */
export function isSmall(count: number): boolean {
  return count > 0 && count < FEWEST_SHOWN;
}

/**
 * Which parts of a published total must be withheld so that no small one can be worked out from the total and its neighbours.
 *
 * Every small part is. Where what is left would allow one single number for it, the least of the parts still shown is withheld as
 * well, until it no longer does: complementary suppression. `counts` are exact, in any order; so is the answer.
 */
export function withheldParts(counts: readonly number[]): boolean[] {
  const withheld = counts.map(isSmall);
  while (counts.some((_, i) => withheld[i] && isPinned(counts, withheld, i))) {
    const next = leastShown(counts, withheld);
    if (next === null) break;
    withheld[next] = true;
  }
  return withheld;
}

interface Range {
  readonly low: number;
  readonly high: number;
}

/** What a reader who knows the policy can tell of one withheld part from the published total and the other parts. */
export function possibleRange(
  counts: readonly number[],
  withheld: readonly boolean[],
  part: number,
): Range {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const whole = isSmall(total) ? { low: 1, high: FEWEST_SHOWN - 1 } : rangeOfShown(total);
  let { low, high } = whole;
  counts.forEach((count, i) => {
    if (i === part) return;
    const other = withheld[i] ? rangeOfWithheld(count) : rangeOfShown(count);
    low -= other.high;
    high -= other.low;
  });
  const own = rangeOfWithheld(counts[part] ?? 0);
  return { low: Math.max(low, own.low), high: Math.min(high, own.high) };
}

function isPinned(counts: readonly number[], withheld: readonly boolean[], part: number): boolean {
  const { low, high } = possibleRange(counts, withheld, part);
  return low === high;
}

function rangeOfShown(count: number): Range {
  if (count === 0) return { low: 0, high: 0 };
  const shown = roundCount(count);
  return { low: Math.max(FEWEST_SHOWN, shown - 2), high: shown + 2 };
}

/** A part that is withheld for another's sake looks like a small one, and may be of any size. */
function rangeOfWithheld(count: number): Range {
  return isSmall(count)
    ? { low: 1, high: FEWEST_SHOWN - 1 }
    : { low: 0, high: Number.POSITIVE_INFINITY };
}

/** The least positive part; a 0 where no other is left. */
function leastShown(counts: readonly number[], withheld: readonly boolean[]): number | null {
  const shown = counts.flatMap((count, i) => (withheld[i] ? [] : [{ count, i }]));
  const [least] = shown.sort(
    (a, b) => Number(a.count === 0) - Number(b.count === 0) || a.count - b.count || a.i - b.i,
  );
  return least?.i ?? null;
}
