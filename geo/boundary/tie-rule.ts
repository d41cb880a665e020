/**
 * Which of several touching areas a point belongs to: the one whose code, hashed together with the point, ranks highest.
 *
 * Every (code, point) pair gets an independent, evenly spread rank (rendezvous hashing), so over many points no area gains,
 * and the choice between two areas does not depend on their order or on what other areas there are. Throws on no codes.
 */
export function winnerOfTie(codes: readonly string[], longitude: number, latitude: number): string {
  const point = hashNumber(hashNumber(0, longitude), latitude);
  let winner: { code: string; rank: number } | null = null;
  for (const code of codes) {
    const rank = finish(hashText(point, code));
    if (!winner || rank > winner.rank || (rank === winner.rank && code < winner.code)) {
      winner = { code, rank };
    }
  }
  if (!winner) throw new RangeError("a tie needs at least one area");
  return winner.code;
}

const BITS = new DataView(new ArrayBuffer(8));

function hashNumber(seed: number, value: number): number {
  BITS.setFloat64(0, value + 0); // + 0 turns -0 into 0, which is the same place
  return mix(mix(seed, BITS.getInt32(0)), BITS.getInt32(4));
}

function hashText(seed: number, text: string): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = mix(hash, text.charCodeAt(i));
  return hash;
}

/** One round of MurmurHash3 (Appleby, 2011, public domain): 32 bits in, 32 bits out. */
function mix(hash: number, word: number): number {
  let k = Math.imul(word, 0xcc9e2d51);
  k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
  const h = hash ^ k;
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
}

/** MurmurHash3's final avalanche; unsigned. */
function finish(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
