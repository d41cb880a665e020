import type { DrawBelow } from "../measure/random-stream.ts";

/**
 * Ordered samples without replacement of the indexes below `n`: `size` numbers for each of `samples`, one after the other.
 *
 * The first `size` steps of a shuffle for each. The shuffle is never undone, as one order to begin with is as good as another.
 */
export function orderedSamples(
  draw: DrawBelow,
  n: number,
  size: number,
  samples: number,
): Int32Array {
  const pool = Int32Array.from({ length: n }, (_, i) => i);
  const draws = new Int32Array(samples * size);
  for (let at = 0; at < draws.length; at += size) {
    for (let j = 0; j < size; j++) {
      const from = j + draw(n - j);
      const drawn = pool[from] ?? 0;
      pool[from] = pool[j] ?? 0;
      pool[j] = drawn;
      draws[at + j] = drawn;
    }
  }
  return draws;
}
