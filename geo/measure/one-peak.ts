import { logGamma } from "./log-gamma.ts";

/** Probabilities of whole numbers that rise to one peak and fall after it. */
export interface OnePeak {
  readonly least: number;
  readonly most: number;
  /** A number that none is likelier than. */
  readonly peak: number;
  /** The natural logarithm of a number's probability. */
  logMass(k: number): number;
  /** How many times likelier the next number is. */
  rise(k: number): number;
}

/** How many of `trials` succeed when each does with this `odds`, above 0. */
export function binomial(trials: number, odds: number): OnePeak {
  const share = odds / (1 + odds);
  const [yes, no] = [Math.log(odds) - Math.log1p(odds), -Math.log1p(odds)];
  return {
    least: 0,
    most: trials,
    peak: Math.min(trials, Math.floor((trials + 1) * share)),
    logMass: (k) => logChoose(trials, k) + k * yes + (trials - k) * no,
    rise: (k) => ((trials - k) / (k + 1)) * odds,
  };
}

/** How many of `drawn` from `marked` and `others` together are marked ones. */
export function hypergeometric(marked: number, others: number, drawn: number): OnePeak {
  const all = logChoose(marked + others, drawn);
  return {
    least: Math.max(0, drawn - others),
    most: Math.min(marked, drawn),
    peak: Math.floor(((drawn + 1) * (marked + 1)) / (marked + others + 2)),
    logMass: (k) => logChoose(marked, k) + logChoose(others, drawn - k) - all,
    rise: (k) => (((marked - k) / (k + 1)) * (drawn - k)) / (others - drawn + k + 1),
  };
}

/** The probability of this number or one beyond it, downwards (`step` -1) or upwards (1). */
export function tailFrom(of: OnePeak, k: number, step: 1 | -1): number {
  const { least, most, peak, logMass, rise } = of;
  // On the near side of the peak the other tail is the shorter way.
  if ((peak - k) * step > 0) return Math.max(0, 1 - tailFrom(of, k - step, step === 1 ? -1 : 1));
  if (k < least || k > most) return 0;
  let mass = Math.exp(logMass(k));
  let sum = 0;
  for (let at = k; at >= least && at <= most && mass > NEGLIGIBLE * sum; at += step) {
    sum += mass;
    mass = step === 1 ? mass * rise(at) : mass / rise(at - 1);
  }
  return sum;
}

/** The two-sided exact p-value of a number: the probability of all numbers that are no likelier than it, as R has it. */
export function asUnlikely(of: OnePeak, observed: number): number {
  const { peak, least, most, logMass } = of;
  const limit = logMass(observed) + SAME;
  if (logMass(peak) <= limit) return 1;
  const below = lastWhere(least - 1, peak, (k) => k < least || logMass(k) <= limit);
  const above = lastWhere(most + 1, peak, (k) => k > most || logMass(k) <= limit);
  return Math.min(1, tailFrom(of, below, -1) + tailFrom(of, above, 1));
}

/** Probabilities that only rounding tells apart are equal. */
const SAME = 1e-7;

const NEGLIGIBLE = 1e-18;

/** The whole number nearest to `from` that still is so, where `to` is so, `from` is not, and it changes once between them. */
function lastWhere(to: number, from: number, isSo: (k: number) => boolean): number {
  let [so, not] = [to, from];
  while (Math.abs(so - not) > 1) {
    const middle = Math.trunc((so + not) / 2);
    if (isSo(middle)) so = middle;
    else not = middle;
  }
  return so;
}

function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}
