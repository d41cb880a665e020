import { normalQuantile } from "./normal-quantile.ts";

/**
 * The probability that a Poisson number of this mean, above 0, is exactly `count`.
 *
 * Relative error about 1e-13. From 15 on as a deviance and Stirling's remainder, which cancels nothing: Loader (2000), "Fast and
 * accurate computation of binomial probabilities".
 */
export function poissonDensity(count: number, mean: number): number {
  if (count < 0) return 0;
  if (count < STIRLING_FROM) return densityByProduct(count, mean);
  const away = (mean - count) / count;
  const deviance = count * (Math.log1p(away) - away);
  return Math.exp(deviance - stirlingRemainder(count)) / Math.sqrt(2 * Math.PI * count);
}

/** The probability that a Poisson number of this mean is at most `count`. */
export function poissonUpTo(count: number, mean: number): number {
  return count < mean ? sumDown(count, mean) : 1 - sumUp(count + 1, mean);
}

/** The probability that a Poisson number of this mean is at least `count`. */
export function poissonFrom(count: number, mean: number): number {
  return count > mean ? sumUp(count, mean) : 1 - sumDown(count - 1, mean);
}

/** The least whole number that a Poisson number of this mean stays at or below with probability `p`, between 0 and 1. */
export function poissonQuantile(p: number, mean: number): number {
  let count = Math.max(0, Math.round(mean + normalQuantile(p) * Math.sqrt(mean)));
  let upTo = poissonUpTo(count, mean);
  while (upTo < p) {
    count += 1;
    upTo += poissonDensity(count, mean);
  }
  for (;;) {
    const below = upTo - poissonDensity(count, mean);
    if (count === 0 || below < p) return count;
    count -= 1;
    upTo = below;
  }
}

const STIRLING_FROM = 15;

/** Terms are added until they no longer count. */
const NEGLIGIBLE = 1e-18;

function densityByProduct(count: number, mean: number): number {
  let density = Math.exp(-mean);
  for (let k = 1; k <= count; k++) density *= mean / k;
  return density;
}

/** What ln k! exceeds its leading terms by. */
function stirlingRemainder(count: number): number {
  const square = count * count;
  return (1 / 12 - (1 / 360 - (1 / 1260 - 1 / (1680 * square)) / square) / square) / count;
}

function sumDown(count: number, mean: number): number {
  let term = poissonDensity(count, mean);
  let sum = 0;
  for (let k = count; k >= 0 && term > NEGLIGIBLE * sum; k--) {
    sum += term;
    term *= k / mean;
  }
  return sum;
}

function sumUp(count: number, mean: number): number {
  let term = poissonDensity(Math.max(0, count), mean);
  let sum = 0;
  for (let k = Math.max(0, count); term > NEGLIGIBLE * sum; k++) {
    sum += term;
    term *= mean / (k + 1);
  }
  return sum;
}
