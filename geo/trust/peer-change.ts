import type { Interval } from "../measure/interval.ts";
import { CONFIDENCE } from "../measure/interval.ts";
import { normalQuantile } from "../measure/normal-quantile.ts";
import { normalTail } from "../measure/normal-tail.ts";

/** A change with its standard error, in points. */
export interface MeasuredChange {
  readonly value: number;
  readonly standardError: number;
}

/** How much more one area changed than areas like it. */
export interface ChangeAgainstPeers extends Interval {
  readonly value: number;
  /** Two-sided. */
  readonly p: number;
  readonly peers: number;
}

/** Fewer peers than this say nothing of what areas like it did. */
const FEWEST_PEERS = 3;

/**
 * An area's change less the mean change of its peers, with normal limits; null with fewer than three peers.
 *
 * Peers differ from one another by more than sampling: their mean's variance is the larger of what their standard errors make it and
 * what their spread shows.
 */
export function changeAgainstPeers(
  own: MeasuredChange,
  peers: readonly MeasuredChange[],
): ChangeAgainstPeers | null {
  const k = peers.length;
  if (k < FEWEST_PEERS) return null;
  const mean = peers.reduce((sum, { value }) => sum + value, 0) / k;
  const sampling = peers.reduce((sum, { standardError }) => sum + standardError ** 2, 0) / k ** 2;
  const spread = peers.reduce((sum, { value }) => sum + (value - mean) ** 2, 0) / (k * (k - 1));
  const value = own.value - mean;
  const standardError = Math.sqrt(own.standardError ** 2 + Math.max(sampling, spread));
  const reach = normalQuantile((1 + CONFIDENCE) / 2) * standardError;
  return {
    value,
    low: value - reach,
    high: value + reach,
    p: 2 * normalTail(Math.abs(value) / standardError),
    peers: k,
  };
}
