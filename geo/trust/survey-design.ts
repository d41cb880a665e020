import { MODE_BREAK } from "./survey-measures.ts";
import { addQuarters, QUARTERS_APART, type Quarter } from "./survey-quarter.ts";

/** What must be assumed of the survey, whose files give no number of respondents. */
export interface SurveyDesign {
  /** People asked in a borough within twelve months. */
  readonly basePerBorough: number;
  /** How many times larger a share's variance is than in a simple random sample of that size. */
  readonly designEffect: number;
}

/**
 * The design in force in most quarters held, and the cautious choice in the later ones: 100 interviews a quarter in each borough.
 *
 * Interviews are clustered in small areas and weighted, for which 1.15 is assumed.
 */
export const USUAL_DESIGN: SurveyDesign = { basePerBorough: 400, designEffect: 1.15 };

/** The later, larger survey of 19,200 interviews a year. The files do not say from when on, so it is an alternative only. */
export const ENLARGED_DESIGN: SurveyDesign = { basePerBorough: 600, designEffect: 1.15 };

/** Boroughs surveyed: all but the City of London. */
const BOROUGHS_SURVEYED = 32;

/** People asked in London within twelve months. */
export function londonBase(design: SurveyDesign): number {
  return BOROUGHS_SURVEYED * design.basePerBorough;
}

/** The size of the simple random sample that would be as precise; it need not be whole. */
export function effectiveBase(base: number, design: SurveyDesign): number {
  return base / design.designEffect;
}

/**
 * Whether two survey values were asked in different ways: face to face before the break, by telephone after it.
 *
 * A value counts as asked in the old way when all its twelve months lie before the break, in the new way when none does; those
 * between mix the two and are taken to differ from either.
 */
export function crossesModeBreak(earlier: Quarter, later: Quarter): boolean {
  return modeOf(earlier) !== modeOf(later);
}

/** `mixed` where the twelve months lie on both sides of the break. */
export function modeOf(quarter: Quarter): "face-to-face" | "mixed" | "telephone" {
  if (quarter < MODE_BREAK) return "face-to-face";
  return quarter < addQuarters(MODE_BREAK, QUARTERS_APART - 1) ? "mixed" : "telephone";
}
