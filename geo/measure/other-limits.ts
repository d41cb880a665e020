import { byarInterval } from "./byar-interval.ts";
import type { Side } from "./compare-estimates.ts";
import { denominatorOf, unitsOf } from "./denominator.ts";
import { exactShareInterval } from "./exact-share-interval.ts";
import { fisherOdds } from "./fisher-exact.ts";
import type { EventsPerBase, Interval } from "./interval.ts";
import { jeffreysInterval } from "./jeffreys-interval.ts";
import type { Estimate, Measure } from "./measure.ts";
import { midPRatioInterval } from "./mid-p-ratio.ts";
import type { Question } from "./question.ts";
import { exactRatioInterval, logRatioInterval, type RateRatio } from "./rate-ratio.ts";
import { riskRatioInterval } from "./risk-ratio.ts";

/** Limits of an area's figure by a method that the measure does not use itself. */
export interface OtherLimits extends RateRatio {
  readonly method:
    | "byar"
    | "exact"
    | "log-normal"
    | "mid-p"
    | "katz"
    | "clopper-pearson"
    | "jeffreys"
    | "risk-ratio"
    | "odds-ratio";
}

/**
 * An area's figure with the limits that other usual methods give it: a check of the measure's own, never a choice.
 *
 * In the measure's unit, but for a gap of hit rates, whose methods give the ratio of the shares and of the odds. An infinite limit is
 * null. None of a figure that is missing or drawn towards others, and none of a method that its counts forbid.
 */
export function otherLimits(measure: Measure, question: Question, side: Side): OtherLimits[] {
  const { value, count, base } = side.estimate;
  if (value === null || count === null || measure.smooths) return [];
  switch (measure.scale) {
    case "count":
      return [{ method: "byar", value, ...byarInterval(count) }];
    case "rate": {
      const per = (12 * unitsOf(denominatorOf(question))) / ((base ?? 0) * side.months);
      const { low, high } = byarInterval(count);
      return [{ method: "byar", value, low: per * low, high: per * high }];
    }
    case "share":
      return base ? ofShare({ count, base }) : [];
    case "ratio":
      return ofRatio(measure, side.estimate);
    case "difference":
      return measure.setAgainst === "searches" ? ofTwoShares(side.estimate) : [];
    case "score":
      return [];
  }
}

function ofShare(share: EventsPerBase): OtherLimits[] {
  const value = share.count / share.base;
  return [
    { method: "clopper-pearson", value, ...exactShareInterval(share) },
    { method: "jeffreys", value, ...jeffreysInterval(share) },
  ];
}

/** A change has no residents on its sides, and so no risk of one event each. */
function ofRatio({ comparesPeriods }: Measure, estimate: Estimate): OtherLimits[] {
  const { value } = estimate;
  const [own, other] = sidesOf(estimate);
  if (!own || !other) return [];
  const bothHave = own.count > 0 && other.count > 0;
  const made = (method: OtherLimits["method"], { low, high }: Interval): OtherLimits => ({
    method,
    value,
    low,
    high: Number.isFinite(high) ? high : null,
  });
  return [
    made("exact", exactRatioInterval(own, other)),
    made("mid-p", midPRatioInterval(own, other)),
    ...(bothHave ? [made("log-normal", logRatioInterval(own, other))] : []),
    ...(bothHave && !comparesPeriods ? [made("katz", riskRatioInterval(own, other))] : []),
  ];
}

/** Every table with the same margins is looked at for exact odds, of which many hits would gain nothing. */
const MOST_TABLES = 5000;

function ofTwoShares(estimate: Estimate): OtherLimits[] {
  const [own, other] = sidesOf(estimate);
  if (!own || !other) return [];
  const fewTables = Math.min(own.base, own.count + other.count) <= MOST_TABLES;
  const odds: OtherLimits[] = fewTables
    ? [{ method: "odds-ratio", ...fisherOdds(own, other) }]
    : [];
  if (own.count === 0 || other.count === 0) return odds;
  const value = (own.count * other.base) / (other.count * own.base);
  return [{ method: "risk-ratio", value, ...riskRatioInterval(own, other) }, ...odds];
}

function sidesOf(estimate: Estimate): readonly [EventsPerBase | null, EventsPerBase | null] {
  const { count, base, referenceCount, referenceBase } = estimate;
  return [sideOf(count, base), sideOf(referenceCount, referenceBase)];
}

/** Of a change both sides are counts over as many months. */
function sideOf(count: number | null, base: number | null): EventsPerBase | null {
  return count === null || base === 0 ? null : { count, base: base ?? 1 };
}
