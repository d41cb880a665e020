import type { Side } from "./compare-estimates.ts";
import { exactRatioP } from "./exact-ratio-p.ts";
import type { Estimate, Measure } from "./measure.ts";
import { normalTail } from "./normal-tail.ts";
import { EXACT_BELOW } from "./rate-ratio.ts";
import { shareDifferenceP } from "./share-difference-p.ts";

/**
 * The two-sided p-value of two independent sides having one value, for adjusting where many are compared; null where it cannot be had.
 *
 * Counts and rates: exact where either count is below 20, else normal in the logarithm with the sum of 1/count as variance, as their
 * limits are; ratios likewise, always normal. Shares: chi-square or Fisher's. Gaps: normal with binomial or Poisson variances.
 */
export function differencePValue(measure: Measure, own: Side, other: Side): number | null {
  const sides = [own, other];
  const known = testOf(measure, own, other);
  if (known !== null) return known;
  const values = sides.map((side) => locationOf(measure, side));
  const variances = sides.map((side) => varianceOf(measure, side));
  const [first, second] = values;
  const variance = variances.reduce<number>((sum, one) => sum + (one ?? Number.NaN), 0);
  if (first === undefined || second === undefined) return null;
  const z = Math.abs(first - second) / Math.sqrt(variance);
  return Number.isFinite(z) ? Math.min(1, 2 * normalTail(z)) : null;
}

/** The measure's own test of two counts; null where a normal one is to be taken. */
function testOf({ scale, smooths }: Measure, own: Side, other: Side): number | null {
  const [first, second] = [own, other].map(({ estimate: { count, base }, months }) => {
    if (count === null) return null;
    if (scale === "share") return base ? { count, base } : null;
    return base === 0 ? null : { count, base: (base ?? 1) * months };
  });
  if (!first || !second || smooths) return null;
  if (scale === "share") return shareDifferenceP(first, second);
  const isCount = scale === "count" || scale === "rate";
  const few = Math.min(first.count, second.count) < EXACT_BELOW;
  return isCount && few && first.count + second.count > 0 ? exactRatioP(first, second) : null;
}

function locationOf(
  { scale }: Measure,
  { estimate: { value, count, base }, months }: Side,
): number {
  switch (scale) {
    case "count":
    case "rate":
      return Math.log((count ?? 0) / ((base ?? 1) * months));
    case "ratio":
      return Math.log(value ?? 0);
    case "share":
    case "difference":
      return value ?? Number.NaN;
    case "score":
      return Number.NaN;
  }
}

function varianceOf(
  { scale, setAgainst, designEffect }: Measure,
  { estimate, months }: Side,
): number | null {
  const { value, count, base, referenceCount, referenceBase } = estimate;
  switch (scale) {
    case "count":
    case "rate":
      return inverse(count);
    case "ratio":
      return inverse(count) + inverse(referenceCount);
    case "share":
      return designEffect === undefined
        ? ofShare(count, base)
        : ofWeightedShare(value, base, designEffect);
    case "difference":
      return setAgainst === "searches"
        ? 100 ** 2 * (ofShare(count, base) + ofShare(referenceCount, referenceBase))
        : ofRate(count, base, months) + ofRate(referenceCount, referenceBase, months);
    case "score":
      return null;
  }
}

type Count = Estimate["count"];

function inverse(count: Count): number {
  return count ? 1 / count : Number.NaN;
}

function ofShare(count: Count, base: Count): number {
  if (count === null || !base) return Number.NaN;
  const share = count / base;
  return (share * (1 - share)) / base;
}

/** The variance of a simple random sample of as many people, times the design effect. */
function ofWeightedShare(share: Count, base: Count, designEffect: number): number {
  if (share === null || !base) return Number.NaN;
  return (designEffect * share * (1 - share)) / base;
}

/** Of a rate per 1,000 a year. */
function ofRate(count: Count, base: Count, months: number): number {
  if (count === null || !base) return Number.NaN;
  return count * (12_000 / (base * months)) ** 2;
}
