import type { ValueUnit } from "./number-format.ts";

/** A line on which values of one answer are placed; the same for every area, so that bars can be compared by eye. */
export interface IntervalAxis {
  readonly low: number;
  readonly high: number;
  /** The value that means "no difference" (1 for a ratio, 0 for a difference); null where there is none. */
  readonly reference: number | null;
  /** Where a value stands between 0 and 1; values beyond the ends stand at the ends. */
  at(value: number): number;
}

/**
 * An axis that holds 98 of 100 values: from 0 for counts, rates and shares (which end at 1 at most), symmetric about 0 for differences and scores, and
 * symmetric about 1 in the logarithm for ratios, so that half and twice lie equally far from the middle.
 */
export function intervalAxis(
  values: readonly (number | null)[],
  scale: ValueUnit["scale"],
): IntervalAxis {
  const held = values.filter((value): value is number => value !== null && Number.isFinite(value));
  if (scale === "ratio") return logAxis(held);
  const reach = roundUp(upperOf(held.map(Math.abs)) || 1);
  if (scale === "difference" || scale === "score") return lineAxis(-reach, reach, 0);
  return lineAxis(0, scale === "share" ? Math.min(1, reach) : reach, null);
}

function lineAxis(low: number, high: number, reference: number | null): IntervalAxis {
  return { low, high, reference, at: (value) => within((value - low) / (high - low)) };
}

/** Reaches at least from a quarter to four, the outer limits of the ratio classes. */
function logAxis(values: readonly number[]): IntervalAxis {
  const folds = values.filter((value) => value > 0).map((value) => Math.abs(Math.log(value)));
  const fold = Math.exp(upperOf(folds));
  const reach = Math.log(FOLDS.find((round) => round >= fold) ?? fold);
  return {
    low: Math.exp(-reach),
    high: Math.exp(reach),
    reference: 1,
    at: (value) => (value <= 0 ? 0 : within((Math.log(value) + reach) / (2 * reach))),
  };
}

/** Round ends for a ratio axis; the first are the outer limits of the ratio classes. */
const FOLDS = [4, 5, 8, 10, 20, 50, 100, 1000];

/** The next of a row of round numbers, the same in every power of ten. */
function roundUp(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  return ([1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8].find((step) => step * power >= size) ?? 10) * power;
}

function upperOf(sizes: readonly number[]): number {
  const rising = [...sizes].sort((a, b) => a - b);
  return rising[Math.min(rising.length - 1, Math.floor(rising.length * 0.98))] ?? 0;
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}
