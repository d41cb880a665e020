import type { DrawBelow } from "../measure/random-stream.ts";
import type { Matrix } from "./matrix.ts";
import { middleOf } from "./quantile.ts";
import { resampleUnits, rowsByUnit } from "./resample-units.ts";
import { type ShapleyShares, shapleyShares } from "./shapley-shares.ts";

/** An ordering of two predictors is shown when it holds in at least this share of the samples. */
const HOLDS = 0.8;

/** Shares of R² with what sampling other boroughs would have made of them. */
export interface StableShares extends ShapleyShares {
  /** The middle 95 % over samples of boroughs, one per predictor. */
  readonly limits: readonly { readonly low: number; readonly high: number }[];
  /** Pairs of predictors, by number, of which the first took more in at least 80 % of the samples; `share` says in how many. */
  readonly orderings: readonly {
    readonly first: number;
    readonly second: number;
    readonly share: number;
  }[];
}

/** Shapley shares with a bootstrap by unit; null when the outcome does not vary. */
export function stableShares(
  predictors: Matrix,
  outcome: readonly number[],
  units: readonly string[],
  draw: DrawBelow,
  repeats = 200,
): StableShares | null {
  const whole = shapleyShares(predictors, outcome);
  if (!whole) return null;
  const byUnit = rowsByUnit(units);
  const samples = Array.from({ length: repeats }, () => {
    const rows = resampleUnits(byUnit, draw);
    return shapleyShares(
      rows.map((i) => predictors[i] ?? []),
      rows.map((i) => outcome[i] ?? 0),
    );
  }).flatMap((sample) => (sample ? [sample.shares] : []));
  const limits = whole.shares.map(
    (_, j) => middleOf(samples.map((shares) => shares[j] ?? 0)) ?? { low: 0, high: 1 },
  );
  return { ...whole, limits, orderings: orderingsIn(samples, whole.shares.length) };
}

function orderingsIn(samples: Matrix, width: number): StableShares["orderings"] {
  const places = Array.from({ length: width }, (_, j) => j);
  return places
    .flatMap((first) => places.map((second) => ({ first, second })))
    .filter(({ first, second }) => first !== second)
    .map(({ first, second }) => ({
      first,
      second,
      share:
        samples.filter((shares) => (shares[first] ?? 0) > (shares[second] ?? 0)).length /
        Math.max(1, samples.length),
    }))
    .filter(({ share }) => share >= HOLDS);
}
