import { CONFIDENCE, type Interval } from "../measure/interval.ts";
import { rateDifference } from "../measure/rate-difference.ts";
import { crossesModeBreak, type SurveyDesign } from "./survey-design.ts";
import { QUARTERS_APART, type Quarter, quartersBetween } from "./survey-quarter.ts";
import { surveyShare, surveyVariance } from "./survey-value.ts";

/** One published share and what it rests on. */
export interface SurveyPoint {
  readonly quarter: Quarter;
  /** 0 to 1. */
  readonly share: number;
  /** People asked within the twelve months up to it. */
  readonly base: number;
}

/** How a share moved, in percentage points. */
export interface SurveyChange extends Interval {
  readonly value: number;
  /** Its standard error, in points. */
  readonly standardError: number;
  /** `cannot-tell` where the limits include 0. */
  readonly state: "ok" | "cannot-tell";
  /** The way of asking changed in between, so that the change may be of that. */
  readonly crossesModeBreak: boolean;
}

/**
 * The change from one survey value to a later one, with its own 95 % limits; null unless the later lies at least four quarters on.
 *
 * Nearer values share interviews, and most of what moves between them is chance; a change of four quarters sets two separate
 * samples against each other. Limits by Newcombe's method from those of each share.
 */
export function surveyChange(
  earlier: SurveyPoint,
  later: SurveyPoint,
  design: SurveyDesign,
  confidence = CONFIDENCE,
): SurveyChange | null {
  if (quartersBetween(earlier.quarter, later.quarter) < QUARTERS_APART) return null;
  return {
    ...surveyDifference(later, earlier, design, confidence),
    crossesModeBreak: crossesModeBreak(earlier.quarter, later.quarter),
  };
}

/** One share less another that rests on other interviews, in percentage points, with its limits. */
export function surveyDifference(
  first: Omit<SurveyPoint, "quarter">,
  second: Omit<SurveyPoint, "quarter">,
  design: SurveyDesign,
  confidence = CONFIDENCE,
): Omit<SurveyChange, "crossesModeBreak"> {
  const { value, low, high } = rateDifference(
    surveyShare(first.share, first.base, design, confidence),
    surveyShare(second.share, second.base, design, confidence),
  );
  const variance =
    surveyVariance(first.share, first.base, design) +
    surveyVariance(second.share, second.base, design);
  return {
    value: 100 * value,
    low: 100 * low,
    high: 100 * high,
    standardError: 100 * Math.sqrt(variance),
    state: low <= 0 && high >= 0 ? "cannot-tell" : "ok",
  };
}
