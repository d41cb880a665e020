import type { Difference, DifferenceKind } from "../measure/compare-estimates.ts";
import type { Estimate } from "../measure/measure.ts";
import type { Saying } from "./claim-question.ts";
import { wordReason } from "./state-wording.ts";

/** What the data make of a statement, and why in a sentence. */
export interface ClaimJudged {
  readonly verdict: "supported" | "not-supported" | "cannot-tell";
  readonly why: string;
}

/** How far from a number a figure may be and still be called *about* it, as a share of the number. */
const ABOUT = 0.1;

/**
 * Judges a statement on a figure and a number.
 *
 * With limits, more or less is supported only where the whole 95 % interval lies on that side. A count of records is what was published
 * and is judged as it stands. Without a figure, or where it rests on too little, nothing can be told.
 */
export function judgeAgainstNumber(
  says: Saying,
  figure: Pick<Estimate, "value" | "low" | "high" | "state" | "reason">,
  number: number,
  isCount: boolean,
): ClaimJudged {
  const { value, state, reason } = figure;
  if (value === null || state === "missing" || state === "unstable") {
    return { verdict: "cannot-tell", why: wordReason(reason) ?? "There is no figure to judge by." };
  }
  if (isCount) return judgeCount(says, value, number);
  const low = figure.low ?? Number.NEGATIVE_INFINITY;
  const high = figure.high ?? Number.POSITIVE_INFINITY;
  return judge(says, { value, low, high }, number, ABOUT * Math.abs(number));
}

function judgeCount(says: Saying, value: number, number: number): ClaimJudged {
  const holds =
    says === "about"
      ? Math.abs(value - number) <= ABOUT * Math.abs(number)
      : says === "above" || says === "more-than"
        ? value > number
        : value < number;
  return {
    verdict: holds ? "supported" : "not-supported",
    why: "The number of records published is taken as it stands.",
  };
}

/**
 * Judges a statement on two figures by their difference and its limits; `other` is the figure that the area's is set against,
 * in the difference's unit.
 *
 * *About* is supported where the whole interval lies within a tenth of no difference.
 */
export function judgeDifference(
  says: Saying,
  difference: Difference,
  { kind, even }: Pick<DifferenceKind, "kind" | "even">,
  other: number | null,
): ClaimJudged {
  const { value, verdict, state, reason } = difference;
  if (value === null || verdict === null || state === "missing" || state === "unstable") {
    return { verdict: "cannot-tell", why: wordReason(reason) ?? "The two cannot be compared." };
  }
  const bounds = {
    value,
    low: difference.low ?? Number.NEGATIVE_INFINITY,
    high: difference.high ?? Number.POSITIVE_INFINITY,
  };
  const near = kind === "ratio" ? ABOUT : ABOUT * Math.abs(other ?? 0);
  if (says === "about") return judgeNear(bounds, even, near);
  return judge(says, bounds, even, near);
}

interface Bounds {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

function judge(says: Saying, bounds: Bounds, number: number, near: number): ClaimJudged {
  if (says === "about") return judgeAbout(bounds, number, near);
  const isAbove = says === "above" || says === "more-than";
  if (isAbove ? bounds.low > number : bounds.high < number) {
    return { verdict: "supported", why: "The whole 95\u00a0% interval lies on that side." };
  }
  if (isAbove ? bounds.high <= number : bounds.low >= number) {
    return {
      verdict: "not-supported",
      why: "No part of the 95\u00a0% interval lies on that side.",
    };
  }
  return {
    verdict: "cannot-tell",
    why: "The 95\u00a0% interval lies on both sides, so chance alone could have made the difference.",
  };
}

function judgeAbout({ value, low, high }: Bounds, number: number, near: number): ClaimJudged {
  const isNear = Math.abs(value - number) <= near;
  const isWithin = low <= number && number <= high;
  if (isNear) return { verdict: "supported", why: "The figure is within a tenth of that." };
  if (!isWithin) {
    return {
      verdict: "not-supported",
      why: "It is further off than a tenth, and outside the 95\u00a0% interval.",
    };
  }
  return {
    verdict: "cannot-tell",
    why: "The figure is further off than a tenth, but the 95\u00a0% interval includes it.",
  };
}

function judgeNear({ low, high }: Bounds, even: number, near: number): ClaimJudged {
  if (low >= even - near && high <= even + near) {
    return {
      verdict: "supported",
      why: "The whole 95\u00a0% interval is within a tenth of no difference.",
    };
  }
  if (high < even - near || low > even + near) {
    return {
      verdict: "not-supported",
      why: "The whole 95\u00a0% interval is further off than a tenth.",
    };
  }
  return {
    verdict: "cannot-tell",
    why: "The 95\u00a0% interval reaches beyond a tenth of no difference, and within it.",
  };
}
