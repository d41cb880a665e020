import { wordPeriod } from "../domain/period-wording.ts";
import { formatCount, wordValue } from "../view/number-format.ts";
import type { Insight } from "./insights.ts";

type Evidence = Insight["evidence"][number];

/** What a claim rests on as a sentence: figure, interval, comparator, n, corrected chance, other ways of asking, method. */
export function wordEvidence(evidence: Evidence): string {
  const { label, against, period, n, q, robustness, method } = evidence;
  const { value, interval } = wordValue(evidence, UNITS[evidence.unit]);
  const held = robustness
    ? ` Held in ${robustness.holding} of ${robustness.cases} other ways of asking.`
    : "";
  return `${label}, ${wordPeriod(period)}: ${value} (${interval}) against ${against}; n ${formatCount(n)}, ${wordChance(q)}.${held} ${sentence(method)}`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, "")}.`;
}

/** The q-value, as nobody reads 4e-141. */
function wordChance(q: number): string {
  return q < 0.001 ? "q under 0.001" : `q ${q.toFixed(3)}`;
}

const UNITS = {
  points: { scale: "difference", unit: "points" },
  ratio: { scale: "ratio", unit: "times" },
  score: { scale: "score", unit: "standard errors" },
} as const;
