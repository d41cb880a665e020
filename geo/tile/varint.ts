/** How many bytes a whole number from 0 to 2 ** 32 - 1 takes as a varint. */
export function varintSize(value: number): number {
  let size = 1;
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) size++;
  return size;
}

/** How many bytes `count` consecutive numbers take, `first` being the smallest. */
export function varintRunSize(first: number, count: number): number {
  const size = varintSize(first);
  if (size === varintSize(first + count - 1)) return size * count;
  let sum = 0;
  for (let value = first; value < first + count; value++) sum += varintSize(value);
  return sum;
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
