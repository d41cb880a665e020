import type { Neighbours } from "../boundary/contiguity.ts";

/** Spatial weights in rows: area `i` gives `weight[p]` to area `of[p]` for p from `start[i]` up to, not including, `start[i + 1]`. */
export interface Weights {
  readonly start: Int32Array;
  readonly of: Int32Array;
  readonly weight: Float64Array;
}

/**
 * Weights of 1 for each neighbour (`binary`), or of 1 shared out evenly over each row (`row`); with `self`, the area is its own neighbour too.
 *
 * A row without neighbours stays empty.
 */
export function weightsOf(neighbours: Neighbours, style: "binary" | "row", self = false): Weights {
  const rows = neighbours.map((own, i) => (self ? [i, ...own] : own));
  const start = new Int32Array(rows.length + 1);
  rows.forEach((row, i) => {
    start[i + 1] = (start[i] ?? 0) + row.length;
  });
  return {
    start,
    of: Int32Array.from(rows.flat()),
    weight: Float64Array.from(
      rows.flatMap((row) => row.map(() => (style === "row" ? 1 / row.length : 1))),
    ),
  };
}

/** The weighted sum of `x` over row `i`, with the sum of its weights and of their squares. */
export function rowSums({ start, of, weight }: Weights, x: ArrayLike<number>, i: number) {
  let [lag, sum, squares] = [0, 0, 0];
  const end = start[i + 1] ?? 0;
  for (let p = start[i] ?? 0; p < end; p++) {
    const w = weight[p] ?? 0;
    lag += w * (x[of[p] ?? -1] ?? Number.NaN);
    sum += w;
    squares += w * w;
  }
  return { lag, sum, squares };
}
