/** Whole numbers from 0 up to, not including, `below` (at most 2^21), all alike likely to one part in 2^11. */
export type DrawBelow = (below: number) => number;

/**
 * A repeatable stream of random whole numbers: the same seed gives the same stream on every machine.
 *
 * xoshiro128** 1.1 by Blackman and Vigna, "Scrambled linear pseudorandom number generators", ACM Transactions on Mathematical
 * Software 47 (2021), with its state filled by splitmix32. Whole 32-bit arithmetic throughout, so nothing depends on the platform.
 */
export function randomStream(seed: number): DrawBelow {
  const next = xoshiro(fourWords(seed));
  // Both factors are whole and their product is below 2^53: exact, and cheaper than drawing again to be perfectly even.
  return (below) => Math.floor((next() * below) / 2 ** 32);
}

type Words = readonly [number, number, number, number];

/** The generator itself from a state of four 32-bit words, not all 0. */
export function xoshiro([w, x, y, z]: Words): () => number {
  let [a, b, c, d] = [w | 0, x | 0, y | 0, z | 0];
  return () => {
    const scrambled = Math.imul(b, 5);
    const result = Math.imul((scrambled << 7) | (scrambled >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result;
  };
}

/** Seeds that differ by one give states that have nothing in common. */
function fourWords(seed: number): Words {
  let state = seed | 0;
  const word = () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
  return [word(), word(), word(), word() | 1];
}
