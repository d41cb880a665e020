import { normalTail } from "../measure/normal-tail.ts";

/**
 * The continuous ranked probability score of a normal forecast: 0 is best, in the unit of the value. A spread of 0 gives the absolute error.
 *
 * Gneiting and Raftery (2007), "Strictly proper scoring rules, prediction, and estimation", Journal of the American Statistical
 * Association 102, 359-378, equation 21.
 */
export function normalRankedScore(mean: number, sd: number, actual: number): number {
  if (sd === 0) return Math.abs(actual - mean);
  const z = (actual - mean) / sd;
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  return sd * (z * (1 - 2 * normalTail(z)) + 2 * density - 1 / Math.sqrt(Math.PI));
}

/** The same score of a forecast given as equally likely values, one or more, rising. */
export function ensembleRankedScore(members: readonly number[], actual: number): number {
  const n = members.length;
  let [distance, spread] = [0, 0];
  members.forEach((member, i) => {
    distance += Math.abs(member - actual);
    spread += (2 * i + 1 - n) * member;
  });
  return distance / n - spread / (n * n);
}
