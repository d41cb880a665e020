import type { Interval } from "../measure/interval.ts";
import type { DrawBelow } from "../measure/random-stream.ts";
import { middleOf } from "./quantile.ts";

/** One loss of a model and of "no change" in the same place. */
export interface PairedLoss {
  readonly borough: number;
  readonly year: number;
  readonly model: number;
  readonly naive: number;
}

/** 1 − loss over that of "no change": above 0 is better than no change. */
export interface Skill extends Interval {
  readonly value: number;
  /** Years of origins: the shocks they share are the independent readings. */
  readonly years: number;
}

const REPEATS = 1000;

/**
 * Skill with limits that hold with probability `confidence`, boroughs and origin years both drawn again; null without losses, or where "no
 * change" loses nothing.
 */
export function skillOf(
  losses: readonly PairedLoss[],
  draw: DrawBelow,
  confidence: number,
): Skill | null {
  const boroughs = [...new Set(losses.map(({ borough }) => borough))];
  const years = [...new Set(losses.map(({ year }) => year))];
  const whole = total(losses);
  if (!(whole.naive > 0)) return null;
  const cells = cellsOf(losses, boroughs, years);
  const samples = Array.from({ length: REPEATS }, () => {
    const columns = years.map(() => draw(years.length));
    let [model, naive] = [0, 0];
    for (let b = 0; b < boroughs.length; b++) {
      const row = cells[draw(boroughs.length)] ?? [];
      for (const column of columns) {
        model += row[column]?.model ?? 0;
        naive += row[column]?.naive ?? 0;
      }
    }
    return 1 - model / naive;
  });
  const value = 1 - whole.model / whole.naive;
  const middle = middleOf(samples, confidence) ?? { low: value, high: value };
  return { value, ...middle, years: years.length };
}

/** Losses added up by borough and year. */
function cellsOf(
  losses: readonly PairedLoss[],
  boroughs: readonly number[],
  years: readonly number[],
) {
  const cells = boroughs.map(() => years.map(() => ({ model: 0, naive: 0 })));
  for (const { borough, year, model, naive } of losses) {
    const cell = cells[boroughs.indexOf(borough)]?.[years.indexOf(year)];
    if (!cell) continue;
    cell.model += model;
    cell.naive += naive;
  }
  return cells;
}

function total(losses: readonly { model: number; naive: number }[]) {
  let [model, naive] = [0, 0];
  for (const loss of losses) {
    model += loss.model;
    naive += loss.naive;
  }
  return { model, naive };
}
