/** A ring in whole tile units, `x, y` after `x, y`, y pointing south, its first point not repeated at the end. */
export type TileRing = readonly number[];

/**
 * A ring as a vector tile may hold it, or null when rounding left it without area.
 *
 * Points that fall on the one before are dropped, and the ring is turned so that an outer ring has positive area and a hole
 * negative (Vector Tile Specification 2.1, 4.3.3.2 and 4.3.4.4).
 */
export function tidyRing(flat: ArrayLike<number>, outer: boolean): TileRing | null {
  const ring: number[] = [];
  for (let i = 0; i + 1 < flat.length; i += 2) {
    const [x = 0, y = 0] = [flat[i], flat[i + 1]];
    if (x !== ring.at(-2) || y !== ring.at(-1)) ring.push(x, y);
  }
  while (ring.length > 2 && ring.at(-2) === ring[0] && ring.at(-1) === ring[1]) ring.length -= 2;
  const area = doubleArea(ring);
  if (area === 0) return null;
  return area > 0 === outer ? ring : reversed(ring);
}

/** Twice the signed area: positive when the ring runs clockwise on a screen. */
export function doubleArea(ring: TileRing): number {
  let sum = 0;
  let [ax = 0, ay = 0] = ring.slice(-2);
  for (let i = 0; i < ring.length; i += 2) {
    const [bx = 0, by = 0] = [ring[i], ring[i + 1]];
    sum += ax * by - bx * ay;
    [ax, ay] = [bx, by];
  }
  return sum;
}

function reversed(ring: TileRing): TileRing {
  const out: number[] = [];
  for (let i = ring.length - 2; i >= 0; i -= 2) out.push(ring[i] ?? 0, ring[i + 1] ?? 0);
  return out;
}
