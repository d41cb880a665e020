/** Where a series moves from one level to another. */
export interface LevelShifts {
  /** The number, from 0, of the first value of each new level; none where one level fits best. */
  readonly starts: readonly number[];
  /** Means of the stretches, in order. */
  readonly levels: readonly number[];
  /** Bayes's information criterion with 0, 1, 2 ... shifts. */
  readonly criteria: readonly number[];
}

/**
 * The shifts of level that fit a series best, their number chosen by Bayes's information criterion; null for fewer than two stretches' length.
 *
 * No stretch is shorter than `least` values (two or more). At most `most` shifts are tried. Every segmentation is compared, by dynamic
 * programming: Bai and Perron (2003), "Computation and analysis of multiple structural change models", Journal of Applied
 * Econometrics 18, 1-22. Values that share interviews, like rolling years, turn a step into a ramp: take one value a year.
 */
export function levelShifts(
  series: readonly number[],
  least: number,
  most = 5,
): LevelShifts | null {
  const n = series.length;
  if (least < 2 || n < 2 * least) return null;
  const cost = squaredErrors(series);
  const stages = segmentations(n, cost, least, Math.min(most, Math.floor(n / least) - 1));
  const criteria = stages.map(({ squares }, shifts) => criterion(squares, n, shifts));
  const starts = stages[criteria.indexOf(Math.min(...criteria))]?.starts ?? [];
  const edges = [0, ...starts, n];
  const levels = edges.slice(1).map((end, i) => meanOf(series.slice(edges[i], end)));
  return { starts, levels, criteria };
}

interface Segmentation {
  readonly squares: number;
  readonly starts: readonly number[];
}

/** The best segmentation of the whole with 0, 1, ... `most` shifts. */
function segmentations(
  n: number,
  cost: (from: number, end: number) => number,
  least: number,
  most: number,
): Segmentation[] {
  let upTo: (Segmentation | null)[] = Array.from({ length: n + 1 }, (_, end) =>
    end >= least ? { squares: cost(0, end), starts: [] } : null,
  );
  const found = [upTo[n] ?? null];
  for (let shifts = 1; shifts <= most; shifts++) {
    const before = upTo;
    upTo = before.map((_, end) => bestLast(before, end, cost, least));
    found.push(upTo[n] ?? null);
  }
  return found.flatMap((best) => (best ? [best] : []));
}

/** The best of the segmentations that have one stretch more than those given, the last one ending here. */
function bestLast(
  before: readonly (Segmentation | null)[],
  end: number,
  cost: (from: number, end: number) => number,
  least: number,
): Segmentation | null {
  let best: Segmentation | null = null;
  for (let start = least; start <= end - least; start++) {
    const rest = before[start];
    if (!rest) continue;
    const squares = rest.squares + cost(start, end);
    if (!best || squares < best.squares) best = { squares, starts: [...rest.starts, start] };
  }
  return best;
}

/** Squared distances from the mean of the values from one place up to, not including, another. */
function squaredErrors(series: readonly number[]): (from: number, end: number) => number {
  // About the overall mean, so that the sums keep their digits.
  const middle = meanOf(series);
  const sums = [0];
  const squares = [0];
  series.forEach((value, i) => {
    sums.push((sums[i] ?? 0) + value - middle);
    squares.push((squares[i] ?? 0) + (value - middle) ** 2);
  });
  // Equal values differ from their mean by rounding alone, which is no distance.
  const nothing = 1e-24 * series.reduce((sum, value) => sum + value ** 2, 0);
  return (from, end) => {
    const sum = (sums[end] ?? 0) - (sums[from] ?? 0);
    const left = (squares[end] ?? 0) - (squares[from] ?? 0) - sum ** 2 / (end - from);
    return left > nothing ? left : 0;
  };
}

/** Each stretch costs a mean and each shift its place, and all together a variance. */
function criterion(squares: number, n: number, shifts: number): number {
  return n * (Math.log(squares / n) + 1 + Math.log(2 * Math.PI)) + 2 * (shifts + 1) * Math.log(n);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, x) => sum + x, 0) / values.length;
}
