import type { Reason } from "../domain/state.ts";
import { shareDifference } from "./hit-rate-gap.ts";
import type { BoundedValue } from "./interval.ts";
import type { Estimate, Measure } from "./measure.ts";
import { rateDifference } from "./rate-difference.ts";
import { rateRatio } from "./rate-ratio.ts";
import { FEW_EVENTS } from "./thresholds.ts";
import { verdictOn } from "./verdict.ts";

/** A measure's estimate with the months it was counted in; the two sides of a comparison must not share an event. */
export interface Side {
  readonly estimate: Estimate;
  readonly months: number;
}

/** How the values of a measure are set against each other. */
export interface DifferenceKind {
  /** `ratio`: how many times the other's value; `difference`: how much more than it. */
  readonly kind: "ratio" | "difference";
  readonly unit: string;
  /** The value that means no difference. */
  readonly even: 0 | 1;
  readonly method: string;
}

/** One value against another. Null numbers mean that there is none; a null `high` beside a number in `low` is infinite. */
export interface Difference extends Pick<Estimate, "value" | "low" | "high" | "state" | "reason"> {
  /** What the interval bears out; null where there is no difference to judge. */
  readonly verdict: "above" | "below" | "cannot-tell" | null;
}

/** How a measure's values are compared: by its own method, carried over to two independent sides. Throws for scores, which have none. */
export function differenceKind(measure: Measure): DifferenceKind {
  const { scale, unit } = measure;
  switch (scale) {
    case "count":
    case "rate":
      return { kind: "ratio", unit: "times", even: 1, method: OF_RATES };
    case "ratio":
      return { kind: "ratio", unit: "times", even: 1, method: OF_RATIOS };
    case "share":
      return {
        kind: "difference",
        unit: "percentage points",
        even: 0,
        method: measure.designEffect === undefined ? OF_SHARES : OF_SURVEY_SHARES,
      };
    case "difference":
      return { kind: "difference", unit, even: 0, method: OF_DIFFERENCES };
    case "score":
      throw new RangeError(`${measure.id}: scores rest on each other and are not compared`);
  }
}

/**
 * Sets a value against another with 95 % limits, and says whether they differ.
 *
 * Rates and counts: a rate ratio (log-normal, exact below 20). Shares: Newcombe's difference. Ratios, in their logarithm, and
 * differences: limits recovered from those of both sides (Zou and Donner 2008). Above or below is said only of what is `ok`.
 */
export function compareEstimates(measure: Measure, own: Side, other: Side): Difference {
  const { even } = differenceKind(measure);
  const sides = [own.estimate, other.estimate];
  const missing = sides.filter(({ state }) => state === "missing");
  const found = missing.length > 0 ? null : setAgainst(measure, own, other);
  const unstable = sides.flatMap((side) => whyUnstable(measure, side));
  const includesEven = found && found.low <= even && found.high >= even;
  const includes = even === 1 ? "interval-includes-1" : "interval-includes-0";
  const { state, reason } = verdictOn({
    missing: found ? [] : [missing[0]?.reason ?? "not-estimable"],
    unstable: unstable.slice(0, 1),
    cannotTell: includesEven ? [includes] : [],
  });
  return {
    value: found?.value ?? null,
    low: found?.low ?? null,
    high: found && Number.isFinite(found.high) ? found.high : null,
    state,
    reason,
    verdict: found && verdictOf(found, state, even),
  };
}

/** A count has no mark of its own, however small; a ratio of small counts has. */
function whyUnstable({ scale }: Measure, { state, reason, count }: Estimate): Reason[] {
  if (scale === "count" && count !== null && count < FEW_EVENTS) return ["count-under-10"];
  return state === "unstable" && reason ? [reason] : [];
}

const OF_RATES =
  "Rate ratio: log ratio ± 1.96 × √(1/events + 1/events of the other), exact limits given the sum (Clopper-Pearson) when either count is below 20.";

const OF_RATIOS =
  "Ratio of the two ratios: limits recovered from those of both, in the logarithm (Zou and Donner 2008).";

const OF_SHARES = "Difference of the two shares, with Newcombe's limits (1998, method 10).";

const OF_SURVEY_SHARES =
  "Difference of the two shares, with Newcombe's limits (1998, method 10) from those of each, in which the assumed design effect is.";

const OF_DIFFERENCES =
  "Difference of the two gaps: limits recovered from those of both (Zou and Donner 2008).";

function setAgainst(measure: Measure, own: Side, other: Side): BoundedValue | null {
  switch (measure.scale) {
    case "count":
    case "rate":
      return ratesOf(own, other);
    case "share":
      return sharesOf(own.estimate, other.estimate);
    case "ratio":
      return ratiosOf(own.estimate, other.estimate);
    case "difference":
      return gapsOf(own.estimate, other.estimate);
    case "score":
      return null;
  }
}

function ratesOf(own: Side, other: Side): BoundedValue | null {
  const [first, second] = [own, other].map(({ estimate: { count, base }, months }) => ({
    count: count ?? 0,
    base: (base ?? 1) * months,
  }));
  if (!first || !second) return null;
  const { value, low, high } = rateRatio(first, second);
  return value === null || low === null
    ? null
    : { value, low, high: high ?? Number.POSITIVE_INFINITY };
}

function sharesOf(own: Estimate, other: Estimate): BoundedValue | null {
  const { count, base } = own;
  if (count === null || !base || other.count === null || !other.base)
    return weightedShares(own, other);
  const share = shareDifference({ count, base }, { count: other.count, base: other.base });
  return { value: 100 * share.value, low: 100 * share.low, high: 100 * share.high };
}

/** Shares of weighted answers are made of no whole number of people: Newcombe's difference follows from the limits of each. */
function weightedShares(own: Estimate, other: Estimate): BoundedValue | null {
  const gap = gapsOf(own, other);
  return gap && { value: 100 * gap.value, low: 100 * gap.low, high: 100 * gap.high };
}

/** A ratio of 0 has no logarithm, and with so few events no comparison. */
function ratiosOf(own: Estimate, other: Estimate): BoundedValue | null {
  const [first, second] = [own, other].map(({ value, low, high }) => ({
    value: Math.log(value ?? 0),
    low: Math.log(low ?? 0),
    high: high === null ? Number.POSITIVE_INFINITY : Math.log(high),
  }));
  if (!first || !second || !Number.isFinite(first.value) || !Number.isFinite(second.value)) {
    return null;
  }
  const { value, low, high } = rateDifference(first, second);
  return { value: Math.exp(value), low: Math.exp(low), high: Math.exp(high) };
}

function gapsOf(own: Estimate, other: Estimate): BoundedValue | null {
  const [first, second] = [own, other].map(bounded);
  return first && second ? rateDifference(first, second) : null;
}

function bounded({ value, low, high }: Estimate): BoundedValue | null {
  return value === null || low === null || high === null ? null : { value, low, high };
}

function verdictOf(
  { value }: BoundedValue,
  state: Estimate["state"],
  even: 0 | 1,
): Difference["verdict"] {
  if (state !== "ok") return "cannot-tell";
  return value > even ? "above" : "below";
}
