/** A point and the value there. */
interface Corner {
  readonly at: readonly number[];
  readonly value: number;
}

const STEPS = 300;

/**
 * A point near `start` where a function of a few numbers is least, found without slopes; `size` is the first step in each number.
 *
 * Ends when the corners' values agree to one part in 10^9, or after 300 steps. Nelder and Mead (1965), "A simplex method for
 * function minimization", The Computer Journal 7, 308-313.
 */
export function leastNear(
  of: (point: readonly number[]) => number,
  start: readonly number[],
  size: number,
): number[] {
  const corner = (at: readonly number[]): Corner => ({ at, value: of(at) });
  let corners = [start, ...start.map((x, i) => start.with(i, x + size))].map(corner);
  for (let step = 0; step < STEPS; step++) {
    corners = corners.toSorted((a, b) => a.value - b.value);
    const [best, worst] = [corners[0], corners.at(-1)];
    if (!best || !worst || worst.value - best.value <= 1e-9 * Math.abs(best.value)) break;
    const others = corners.slice(0, -1);
    const middle = start.map((_, i) => mean(others.map(({ at }) => at[i] ?? 0)));
    const along = (reach: number) =>
      corner(middle.map((x, i) => x + reach * (x - (worst.at[i] ?? 0))));
    const better = replacement(along, best, others.at(-1) ?? best, worst);
    corners = better
      ? [...others, better]
      : corners.map(({ at }) => corner(at.map((x, i) => ((best.at[i] ?? 0) + x) / 2)));
  }
  return [...(corners.toSorted((a, b) => a.value - b.value)[0]?.at ?? start)];
}

/** What takes the place of the worst corner: its mirror image, twice as far, or half as far; null where all must draw together. */
function replacement(
  along: (reach: number) => Corner,
  best: Corner,
  secondWorst: Corner,
  worst: Corner,
): Corner | null {
  const mirrored = along(1);
  if (mirrored.value < best.value) {
    const further = along(2);
    return further.value < mirrored.value ? further : mirrored;
  }
  if (mirrored.value < secondWorst.value) return mirrored;
  const halfway = along(mirrored.value < worst.value ? 0.5 : -0.5);
  return halfway.value < Math.min(mirrored.value, worst.value) ? halfway : null;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, x) => sum + x, 0) / values.length;
}
