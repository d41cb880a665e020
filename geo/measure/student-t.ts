import { logGamma } from "./log-gamma.ts";

/**
 * The probability that Student's t with `df` degrees of freedom (above 0, need not be whole) exceeds `t`; relative error about 1e-9.
 *
 * Half of the regularised incomplete beta function at df / (df + t²), shapes df/2 and 1/2.
 */
export function studentTail(t: number, df: number): number {
  if (t < 0) return 1 - studentTail(-t, df);
  return incompleteBeta(df / (df + t * t), (t * t) / (df + t * t), df / 2, 0.5) / 2;
}

/** The value that Student's t exceeds with probability 1 - `p`, 0 < p < 1. */
export function studentQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`expected a probability between 0 and 1, got ${p}`);
  if (p < 0.5) return -studentQuantile(1 - p, df);
  const tail = 1 - p;
  let [low, high] = [0, 1];
  while (studentTail(high, df) > tail) [low, high] = [high, 2 * high];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (studentTail(middle, df) > tail) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** I_x(a, b), with `rest` = 1 - x given apart, as subtracting would lose its digits. */
function incompleteBeta(x: number, rest: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (rest <= 0) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(rest, x, b, a);
  const scale = logGamma(a + b) - logGamma(a) - logGamma(b);
  const front = Math.exp(scale + a * Math.log(x) + b * Math.log(rest)) / a;
  return front / continuedFraction(x, a, b);
}

/** Didonato and Morris's fraction in the form of Abramowitz and Stegun 26.5.8, worked out by Lentz's method. */
function continuedFraction(x: number, a: number, b: number): number {
  let value = 1;
  let [above, below] = [1, 0];
  for (let step = 1; step <= 2000; step++) {
    const half = Math.floor(step / 2);
    const term =
      step % 2 === 0
        ? (half * (b - half) * x) / ((a + 2 * half - 1) * (a + 2 * half))
        : (-(a + half) * (a + b + half) * x) / ((a + 2 * half) * (a + 2 * half + 1));
    below = 1 / nonZero(1 + term * below);
    above = nonZero(1 + term / above);
    value *= above * below;
    if (Math.abs(above * below - 1) < 1e-15) break;
  }
  return value;
}

function nonZero(x: number): number {
  return Math.abs(x) < 1e-300 ? 1e-300 : x;
}
