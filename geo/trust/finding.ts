import type { Level } from "../domain/level.ts";
import type { Period } from "../domain/period.ts";
import type { State } from "../domain/state.ts";
import type { Interval } from "../measure/interval.ts";
import { INSIGHT_METRICS, type InsightMetric, type InsightMetricId } from "./insight-metric.ts";

/** One number that was looked at, whether or not anything came of it: every one counts in the control of false discoveries. */
export interface Finding extends Interval {
  readonly metric: InsightMetricId;
  /** The atlas's measure. */
  readonly measure: string;
  readonly measureLabel: string;
  /** Parameters of the View, beside measure, level, period and area, without which it would show something else. */
  readonly filters?: Readonly<Record<string, string>>;
  readonly level: Level;
  readonly area: string;
  readonly areaName: string;
  readonly period: Period;
  readonly value: number;
  /** What it is set against, as words: `London`, `four quarters earlier`. */
  readonly against: string;
  /** People asked, searches or events behind it. */
  readonly n: number;
  /** Two-sided, against no difference. */
  readonly p: number;
  readonly state: State;
  /** Share of what the period should hold that is held, 0 to 1. */
  readonly completeness: number;
  /** Beyond the 99.8 % funnel limits with over-dispersion, which stands in for the floor of a survey measure. */
  readonly beyondFunnel: boolean;
  /** Hotspots: unbroken periods up to the last; and whether it predicted later months better than last year's places. */
  readonly hotspot: { readonly periods: number; readonly beatsBaseline: boolean } | null;
  readonly robustness: Robustness | null;
  /** How it was worked out, in a few words. */
  readonly method: string;
}

/** Other ways of asking, and in how many the finding held. */
export interface Robustness {
  readonly cases: number;
  readonly holding: number;
  /** Independent sources that show it, 1 or more. */
  readonly sources: number;
}

/** Less of a period than this gives no insight. */
const COMPLETE = 0.95;

/** The rate of false discoveries that is accepted among all that is called a finding. */
const FALSE_DISCOVERIES = 0.05;

/** A hotspot must have been one for this many periods. */
const PERSISTENT = 3;

/** Which way a finding lies, when it is sound enough to be said: `level` when there is certainly little difference; null when not. */
export function directionOf(finding: Finding, q: number): "above" | "below" | "level" | null {
  const metric: InsightMetric = INSIGHT_METRICS[finding.metric];
  if (!isSound(finding, metric)) return null;
  const { level, none } = metric;
  if (level && finding.low <= none && finding.high >= none) {
    return finding.low >= level.below && finding.high <= level.above ? "level" : null;
  }
  if (q > FALSE_DISCOVERIES || finding.state !== "ok") return null;
  if (!passesFloor(finding, metric)) return null;
  if (finding.low > none) return "above";
  return finding.high < none ? "below" : null;
}

function isSound(finding: Finding, metric: InsightMetric): boolean {
  const told = finding.state === "ok" || finding.state === "cannot-tell";
  return told && finding.completeness >= COMPLETE && metric.levels.includes(finding.level);
}

function passesFloor({ value, hotspot, beyondFunnel }: Finding, { unit, floor }: InsightMetric) {
  if (unit === "score") return (hotspot?.periods ?? 0) >= PERSISTENT;
  return beyondFunnel || value >= floor.above || value <= floor.below;
}
