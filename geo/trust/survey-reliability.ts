import type { SurveyDesign } from "./survey-design.ts";
import { surveyVariance } from "./survey-value.ts";

/** How much of the variance between values is real, and not chance in who was asked. */
export interface Reliability {
  /** Between 0 and 1: the most that any R² of this measure can reach. */
  readonly value: number;
  /** Variance of the published shares, divisor one less than their number. */
  readonly observed: number;
  /** Mean sampling variance. */
  readonly sampling: number;
  readonly n: number;
}

/**
 * Reliability of shares across areas at one time: (observed variance − mean sampling variance) ÷ observed variance.
 *
 * Below 0 counts as 0: the areas differ less than chance alone would have them. Null for fewer than three shares, or when all
 * are equal. Each area is taken to have `base` people asked.
 */
export function reliabilityOf(
  shares: readonly number[],
  base: number,
  design: SurveyDesign,
): Reliability | null {
  const n = shares.length;
  if (n < 3) return null;
  const mean = shares.reduce((sum, share) => sum + share, 0) / n;
  const observed = shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / (n - 1);
  if (observed === 0) return null;
  const sampling = shares.reduce((sum, share) => sum + surveyVariance(share, base, design), 0) / n;
  return { value: Math.max(0, (observed - sampling) / observed), observed, sampling, n };
}
