import { CITY_OF_LONDON } from "../domain/area.ts";
import type { Reason } from "../domain/state.ts";
import { type BoundedValue, CONFIDENCE } from "../measure/interval.ts";
import type { Estimate } from "../measure/measure.ts";
import { verdictOn } from "../measure/verdict.ts";
import { wilsonInterval } from "../measure/wilson-interval.ts";
import { effectiveBase, type SurveyDesign } from "./survey-design.ts";

/** Fewer people asked give no value at all. */
const TOO_FEW = 30;

/** Fewer people asked give a value that may change a lot by chance. */
const FEW = 100;

/** What is held of one area, quarter and measure. */
export interface SurveyAnswer {
  /** GSS code of the borough; null for London. */
  readonly borough: string | null;
  /** Share of respondents, 0 to 1; null where the files hold none. */
  readonly share: number | null;
  /** People asked within the twelve months. */
  readonly base: number;
}

/**
 * A survey share as the atlas answers it: with its 95 % limits, the base as assumed, state and reason.
 *
 * `missing` for the City of London (`not-collected`), where the files hold nothing (`no-data-for-period`) and under 30 people
 * asked; `unstable` under 100. `count` is null, as answers are weighted.
 */
export function surveyEstimate(answer: SurveyAnswer, design: SurveyDesign): Estimate {
  const missing = whyMissing(answer);
  const share = missing.length > 0 ? null : answer.share;
  const limits = share === null ? null : surveyShare(share, answer.base, design);
  return {
    value: share,
    low: limits?.low ?? null,
    high: limits?.high ?? null,
    count: null,
    base: answer.borough === CITY_OF_LONDON ? null : answer.base,
    referenceCount: null,
    referenceBase: null,
    ...verdictOn({ missing, unstable: answer.base < FEW ? ["survey-base-under-100"] : [] }),
  };
}

/**
 * A share with Wilson limits for the effective number of respondents, `base` over the design effect.
 *
 * The form of Wilson's limits with an effective size is that of Dean and Pagano (2015), "Evaluating confidence interval methods
 * for binomial proportions in clustered surveys", Journal of Survey Statistics and Methodology 3, 484-503.
 */
export function surveyShare(
  share: number,
  base: number,
  design: SurveyDesign,
  confidence = CONFIDENCE,
): BoundedValue {
  const effective = effectiveBase(base, design);
  const limits = wilsonInterval({ count: share * effective, base: effective }, confidence);
  // Counts that are not whole can take a limit past the share, or past 0 or 1, by a rounding error.
  return {
    value: share,
    low: Math.max(0, Math.min(share, limits.low)),
    high: Math.min(1, Math.max(share, limits.high)),
  };
}

/** Sampling variance of a share with that many people asked. */
export function surveyVariance(share: number, base: number, design: SurveyDesign): number {
  return (share * (1 - share)) / effectiveBase(base, design);
}

function whyMissing({ borough, share, base }: SurveyAnswer): Reason[] {
  if (borough === CITY_OF_LONDON) return ["not-collected"];
  if (share === null) return ["no-data-for-period"];
  return base < TOO_FEW ? ["survey-base-under-30"] : [];
}
