import { addMonths, type Month, monthsOf, type Period } from "./period.ts";

/** Months of two periods that are set against each other. */
export interface LikeMonths {
  /** A month of the period and the one of the other period that it is compared with, in order. */
  readonly pairs: readonly (readonly [month: Month, compared: Month])[];
  /** False where the periods share no calendar month and are paired by position: seasons then differ. */
  readonly sameSeason: boolean;
}

/** What `previous` means: the same months a year earlier; for a period longer than 12 months the equally long one before it. */
export function previousPeriod(period: Period): Period {
  const back = Math.max(12, monthsOf(period).length);
  return { from: addMonths(period.from, -back), to: addMonths(period.to, -back) };
}

/**
 * Pairs the months of two periods so that like is compared with like: January with January, the second with the second.
 *
 * Months without a partner are in no pair. Periods of one length that share no calendar month are paired by position. Null where the
 * periods overlap, as one event cannot be on both sides, or where nothing can be paired.
 */
export function likeMonths(period: Period, compared: Period): LikeMonths | null {
  if (period.from <= compared.to && compared.from <= period.to) return null;
  const [own, other] = [monthsOf(period), monthsOf(compared)];
  const partners = new Map(byTurn(other).map(({ turn, month }) => [turn, month]));
  const pairs = byTurn(own).flatMap(({ turn, month }) => {
    const partner = partners.get(turn);
    return partner === undefined ? [] : [[month, partner] as const];
  });
  if (pairs.length > 0) return { pairs, sameSeason: true };
  if (own.length !== other.length) return null;
  return { pairs: own.map((month, i) => [month, other[i] ?? month]), sameSeason: false };
}

/** Each month with its calendar month and how often that has come before, e.g. `03 1` for the second March. */
function byTurn(months: readonly Month[]): { turn: string; month: Month }[] {
  return months.map((month, i) => ({
    turn: `${month.slice(5)} ${months.slice(0, i).filter((one) => one.slice(5) === month.slice(5)).length}`,
    month,
  }));
}
