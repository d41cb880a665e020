import { formatCount, formatNumber, formatShare } from "../view/number-format.ts";
import type { Forecast, ForecastBacktest, ModelBacktest } from "./forecast.ts";

/** The way in use, what it is worth against "no change", and how its limits held; null where there is none. */
export function wordSkill({
  model,
  backtest,
}: Pick<Forecast, "model" | "backtest">): string | null {
  if (!model || !backtest) return null;
  const { skill, coverage, origins, boroughs } = backtest;
  const worth = skill
    ? `Skill against "no change": ${formatShare(skill.value)} less error (${formatShare(skill.low)} to ${formatShare(skill.high)}).`
    : 'It is the yardstick itself, so it has no skill against "no change".';
  const held = coverage
    ? ` Its 80\u00a0% limits held ${wordHeld(coverage.within80)} and its 95\u00a0% limits ${wordHeld(coverage.within95)} of ${formatCount(coverage.n)} later values.`
    : "";
  return `Way in use: ${model.label}. ${worth}${held} Tested from ${origins} earlier quarters over ${boroughs} boroughs.`;
}

/** A share of values that limits held; one short of all is never called all. */
export function wordHeld(share: number): string {
  return share < 1 && share > 0.995 ? "over 99\u00a0%" : wordPercent(share);
}

/** A share as a whole percentage, below 0 with a true minus sign. */
export function wordPercent(share: number): string {
  return `${formatNumber(share * 100, 0)}\u00a0%`;
}

/** What kept a way of forecasting from being used. */
export const REFUSED_WORDS: Readonly<Record<NonNullable<ModelBacktest["refused"]>, string>> = {
  "no-skill": "no better",
  "skill-not-certain": "better, but not surely",
  "coverage-off": "its limits did not hold as they should",
  "not-judged": "too few quarters to judge",
  "less-skill": "another way is better",
};

/** Which way it goes, told by shape and word. */
export const DIRECTION_WORDS = {
  rise: "▲ a rise",
  fall: "▼ a fall",
  "not-told": "◌ cannot tell a rise from a fall",
} as const satisfies Readonly<
  Record<Forecast["areas"][number]["points"][number]["direction"], string>
>;

/** The farthest horizon that was tested, in quarters. */
export function horizonsOf({ models }: ForecastBacktest): number {
  return Math.max(0, ...models.map(({ mae }) => mae.length));
}
