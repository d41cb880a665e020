import type { Difference, DifferenceKind } from "../measure/compare-estimates.ts";
import { formatNumber, wordValue } from "./number-format.ts";
import { wordReason } from "./state-wording.ts";

/** A verdict with a sign of its own, so that it is told by shape as well as by word. */
export function wordVerdict(verdict: Difference["verdict"]): string {
  return verdict === null ? "× no comparison" : VERDICT_WORDS[verdict];
}

/** A difference in words, e.g. `1.4 times (95 % interval 1.3 to 1.5)`, or why there is none. */
export function wordDifference(
  difference: Difference,
  { kind, unit, even }: DifferenceKind,
): string {
  if (difference.value === null) return wordReason(difference.reason) ?? "There is no comparison.";
  const { value, interval } = wordValue(difference, { scale: kind, unit });
  const close = closeCall(difference, even);
  if (close) return `${close.value} ${unit} (95\u00a0% interval ${close.low} to ${close.high})`;
  return interval === null ? value : `${value} (${interval})`;
}

/** The numbers with as many decimals as it takes to see that the interval ends short of no difference; null where the usual ones do. */
function closeCall({ value, low, high, verdict }: Difference, even: 0 | 1) {
  if (value === null || low === null || high === null || verdict === "cannot-tell") return null;
  const nearest = value > even ? low : high;
  const decimals = [0, 1, 2, 3, 4].find(
    (count) => formatNumber(nearest, count) !== formatNumber(even, count),
  );
  if (decimals === undefined || Math.abs(nearest - even) > CLOSE) return null;
  const [first, from, to] = [value, low, high].map((one) => formatNumber(one, decimals));
  return { value: even === 0 && value > 0 ? `+${first}` : first, low: from, high: to };
}

/** Nearer than this a limit may be rounded to no difference. */
const CLOSE = 0.1;

const VERDICT_WORDS = {
  above: "▲ above",
  below: "▼ below",
  "cannot-tell": "◌ cannot tell",
} as const;
