/** How many bytes a whole number from 0 to 2 ** 32 - 1 takes as a varint. */
export function varintSize(value: number): number {
  let size = 1;
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) size++;
  return size;
}

/** Writes a number as a varint at `out[end]`; returns the place after it. */
export function putVarint(out: Uint8Array, end: number, value: number): number {
  let place = end;
  let rest = value;
  while (rest > 127) {
    out[place++] = (rest & 127) | 128;
    rest >>>= 7;
  }
  out[place++] = rest;
  return place;
}
