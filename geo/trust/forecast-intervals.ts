import { normalQuantile } from "../measure/normal-quantile.ts";
import { studentQuantile } from "../measure/student-t.ts";

/** One past forecast's error in log odds: what came less what was expected. */
export interface PastError {
  readonly borough: number;
  /** Quarter from which was forecast, counted from the first of the series. */
  readonly origin: number;
  readonly error: number;
}

/** Origins of one year share most of the shock that moves all boroughs, so that they count as one reading of it. */
const ORIGINS_A_YEAR = 4;

/**
 * How far limits must reach, in log odds, so that they hold with probability `confidence`, from past errors at one horizon; null with
 * fewer than two years of origins.
 *
 * Split conformal: the quantile, with its correction for few errors, of the absolute errors about each origin's mean; widened for
 * the shock that all boroughs share, of which there are only as many readings as years: its spread counts by Student's t with so
 * many degrees of freedom. A series by itself (London) has nothing but that shock.
 *
 * Lei, G'Sell, Rinaldo, Tibshirani and Wasserman (2018), "Distribution-free predictive inference for regression", Journal of the
 * American Statistical Association 113, 1094-1111.
 */
export function reachOf(errors: readonly PastError[], confidence: number): number | null {
  const byOrigin = new Map<number, number[]>();
  for (const { origin, error } of errors) {
    byOrigin.set(origin, [...(byOrigin.get(origin) ?? []), error]);
  }
  const shocks = new Map([...byOrigin].map(([origin, own]) => [origin, meanOf(own)]));
  const years = new Set([...byOrigin.keys()].map((origin) => Math.floor(origin / ORIGINS_A_YEAR)));
  if (years.size < 2) return null;
  const own = errors.map(({ origin, error }) => Math.abs(error - (shocks.get(origin) ?? 0)));
  const squares = [...shocks.values()].map((shock) => shock ** 2);
  const sharedSd = Math.sqrt(meanOf(squares));
  const shared = studentQuantile((1 + confidence) / 2, years.size) * sharedSd;
  return Math.hypot(conformalQuantile(own, confidence), shared);
}

/** The least of the errors that at least the corrected share of them do not exceed; the largest where none is large enough. */
function conformalQuantile(errors: readonly number[], confidence: number): number {
  const rising = errors.toSorted((a, b) => a - b);
  const rank = Math.ceil((rising.length + 1) * confidence);
  return rising[Math.min(rank, rising.length) - 1] ?? 0;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, x) => sum + x, 0) / values.length;
}

/** Probabilities of the equally likely values that a forecast is scored as. */
const MEMBERS = Array.from({ length: 51 }, (_, i) => (i + 0.5) / 51);

/** A forecast of 0 as equally likely values in log odds, rising: normal, with the reach that holds with probability .8. */
export function membersWithin(reach80: number): number[] {
  const sd = reach80 / normalQuantile(0.9);
  return MEMBERS.map((p) => sd * normalQuantile(p));
}
