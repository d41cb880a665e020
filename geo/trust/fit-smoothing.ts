import { goldenMaximum } from "../measure/golden-section.ts";
import { type Smoothing, type SmoothingState, smooth } from "./exponential-smoothing.ts";
import { leastNear } from "./nelder-mead.ts";

/** Smoothing parameters shared by several series, each with a start of its own. */
export interface PooledSmoothing {
  readonly smoothing: Smoothing;
  /** One per series. */
  readonly starts: readonly SmoothingState[];
  /** Sum of squared one-step errors over all series. */
  readonly squaredError: number;
}

const ALPHA = { low: 1e-4, high: 0.9999 };
const PHI = { low: 0.8, high: 0.98 };

/** The level-only parameters that make the sum of squared one-step errors over all series least. */
export function fitLevel(panel: readonly (readonly number[])[]): PooledSmoothing {
  const at = (alpha: number) => startsFor(panel, { alpha, beta: 0, phi: 0 });
  return at(goldenMaximum((alpha) => -at(alpha).squaredError, ALPHA.low, ALPHA.high, 1e-5));
}

/**
 * The same with a damped trend, phi held between .8 and .98 and beta at most alpha.
 *
 * With one series this is the likeliest fit, as the likelihood falls with the squared error; starts have a closed form given the rest.
 */
export function fitDampedTrend(panel: readonly (readonly number[])[]): PooledSmoothing {
  const at = (point: readonly number[]) => startsFor(panel, withinBounds(point));
  const level = fitLevel(panel).smoothing.alpha;
  const start = [Math.log(level / (1 - level)), -2, 0];
  return at(leastNear((point) => at(point).squaredError, start, 1));
}

/** Three unbounded numbers as parameters within their bounds. */
function withinBounds([a = 0, b = 0, c = 0]: readonly number[]): Smoothing {
  const alpha = ALPHA.low + (ALPHA.high - ALPHA.low) * rise(a);
  return {
    alpha,
    beta: ALPHA.low + (alpha - ALPHA.low) * rise(b),
    phi: PHI.low + (PHI.high - PHI.low) * rise(c),
  };
}

function rise(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/**
 * Each series' best start. One-step errors are a straight function of level and trend at the start, whose slopes do not depend on the
 * series: they are least squares in two numbers, from sums of products alone.
 */
function startsFor(panel: readonly (readonly number[])[], smoothing: Smoothing): PooledSmoothing {
  const longest = Math.max(0, ...panel.map(({ length }) => length));
  const blank = new Array<number>(longest).fill(0);
  const ofLevel = smooth(blank, smoothing, { level: 1, trend: 0 }).fitted;
  const ofTrend = smooth(blank, smoothing, { level: 0, trend: 1 }).fitted;
  let squaredError = 0;
  const starts = panel.map((series) => {
    const sums = productsOf(series, smoothing, ofLevel, ofTrend);
    const start = bestStart(sums, smoothing.phi > 0);
    squaredError += sums.square - start.level * sums.level - start.trend * sums.trend;
    return start;
  });
  return { smoothing, starts, squaredError };
}

/** Sums of products of a series' errors from a start at 0 with themselves and the two slopes, and of the slopes. */
interface Products {
  readonly square: number;
  readonly level: number;
  readonly trend: number;
  readonly levels: number;
  readonly cross: number;
  readonly trends: number;
}

function productsOf(
  series: readonly number[],
  { alpha, beta, phi }: Smoothing,
  ofLevel: readonly number[],
  ofTrend: readonly number[],
): Products {
  let [at, moving] = [0, 0];
  let [square, level, trend, levels, cross, trends] = [0, 0, 0, 0, 0, 0];
  for (let t = 0; t < series.length; t++) {
    const expected = at + phi * moving;
    const error = (series[t] ?? 0) - expected;
    at = expected + alpha * error;
    moving = phi * moving + beta * error;
    const [a, b] = [ofLevel[t] ?? 0, ofTrend[t] ?? 0];
    square += error * error;
    level += a * error;
    trend += b * error;
    levels += a * a;
    cross += a * b;
    trends += b * b;
  }
  return { square, level, trend, levels, cross, trends };
}

function bestStart(sums: Products, hasTrend: boolean): SmoothingState {
  const { level, trend, levels, cross, trends } = sums;
  const determinant = levels * trends - cross * cross;
  if (!hasTrend || !(determinant > 1e-12 * levels * trends)) {
    return { level: level / levels, trend: 0 };
  }
  return {
    level: (trends * level - cross * trend) / determinant,
    trend: (levels * trend - cross * level) / determinant,
  };
}
