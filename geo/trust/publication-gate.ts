import type { Backtest, BacktestRow } from "./backtest.ts";
import { NO_CHANGE } from "./forecast-candidates.ts";

/** The share of what came that 80 % limits must have held, to be believed. */
const COVERAGE = { low: 0.72, high: 0.88 };

/** Which way of forecasting is shown, and why. */
export interface Publication {
  readonly row: BacktestRow;
  /** True when no model beats "no change", which is then what is shown. */
  readonly noModelBeatsNoChange: boolean;
  /** For every candidate but "no change": what kept it from being shown, or null. */
  readonly refused: readonly { readonly id: string; readonly reason: Refusal | null }[];
}

type Refusal = "no-skill" | "skill-not-certain" | "coverage-off" | "not-judged";

/**
 * The most skilful model whose skill is certainly above 0 and whose 80 % limits held 72 to 88 % of the time; else "no change".
 *
 * Null when nothing could be tried, as the history is too short.
 */
export function choosePublication({ rows }: Backtest): Publication | null {
  const naive = rows.find(({ candidate }) => candidate.id === NO_CHANGE.id);
  if (!naive || naive.trials.length === 0) return null;
  const models = rows.filter((row) => row !== naive);
  const passed = models.filter((row) => refusalOf(row) === null);
  const best = passed.toSorted((a, b) => (b.skill?.value ?? 0) - (a.skill?.value ?? 0))[0];
  return {
    row: best ?? naive,
    noModelBeatsNoChange: !best,
    refused: models.map((row) => ({ id: row.candidate.id, reason: refusalOf(row) })),
  };
}

function refusalOf({ skill, intervals }: BacktestRow): Refusal | null {
  if (!skill || !intervals) return "not-judged";
  if (skill.value <= 0) return "no-skill";
  if (skill.low <= 0) return "skill-not-certain";
  const { coverage80 } = intervals;
  return coverage80 >= COVERAGE.low && coverage80 <= COVERAGE.high ? null : "coverage-off";
}
