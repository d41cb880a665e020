/**
 * The quantile at probability `p` (0 to 1) of some numbers, straight lines between them (type 7 of Hyndman and Fan); null for none.
 *
 * `sorted` must rise.
 */
export function quantileOf(sorted: readonly number[], p: number): number | null {
  const place = p * (sorted.length - 1);
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return null;
  return below + (place - Math.floor(place)) * (above - below);
}

/** The middle 95 % of some numbers in any order, or another share of them; null for none. */
export function middleOf(
  values: readonly number[],
  share = 0.95,
): { low: number; high: number } | null {
  const sorted = values.toSorted((a, b) => a - b);
  const low = quantileOf(sorted, (1 - share) / 2);
  const high = quantileOf(sorted, (1 + share) / 2);
  return low === null || high === null ? null : { low, high };
}
