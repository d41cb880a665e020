/** A stream of uniform numbers in [0, 1), each a multiple of 2^-32. */
export type Random = () => number;

/**
 * A repeatable stream of random numbers named by a text, so that each part of the sample city draws from its own.
 *
 * Equal names give equal streams on every machine. The generator is sfc32, the 32-bit Small Fast Counting generator of
 * Chris Doty-Humphrey's PractRand; its state is filled from the name by FNV-1a (Fowler, Noll and Vo) with four offsets.
 */
export function createRandom(name: string): Random {
  let a = hash(name, 0);
  let b = hash(name, 1);
  let c = hash(name, 2);
  let counter = 1;
  const step = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  };
  // Names that differ little leave similar states; the author's own seeding also runs some rounds before use.
  for (let i = 0; i < 15; i++) step();
  return step;
}

function hash(text: string, offset: number): number {
  let value = 0x811c9dc5 ^ Math.imul(offset, 0x9e3779b9);
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  return value | 0;
}
