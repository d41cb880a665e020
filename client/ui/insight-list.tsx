import { formatCount, wordValue } from "../../geo/view/number-format.ts";
import { wordPeriod } from "../../geo/view/period-wording.ts";
import type { Insight } from "../../geo/wire/insights.ts";

type Evidence = Insight["evidence"][number];

/**
 * Findings one by one: the claim with its grade, its evidence, another reading, what may be done and why, and what would change
 * the view, with the map that shows it.
 */
export function InsightList({
  insights,
  snapshot,
}: {
  readonly insights: readonly Insight[];
  /** The snapshot that the links to maps name. */
  readonly snapshot: string;
}) {
  return (
    <ol class="insights">
      {insights.map((insight) => (
        <li key={insight.id}>
          <Card insight={insight} snapshot={snapshot} />
        </li>
      ))}
    </ol>
  );
}

function Card({ insight, snapshot }: { readonly insight: Insight; readonly snapshot: string }) {
  const { claim, grade, gradeWords, evidence, counter, wouldChange, action, caveats } = insight;
  return (
    <article class="insight">
      <p class="insight-claim">
        <strong>{claim}</strong>
      </p>
      <p>
        <span class="insight-grade">Grade {grade}</span> <span class="muted">{gradeWords}</span>
      </p>
      <dl class="insight-parts">
        <dt>Evidence</dt>
        <dd>
          <ul>
            {evidence.map((one) => (
              <li key={`${one.metric} ${one.measure} ${one.label}`}>{wordEvidence(one)}</li>
            ))}
          </ul>
        </dd>
        <dt>Another reading</dt>
        <dd>{counter}</dd>
        <dt>{action.kind === "act" ? "What may be done" : "Look further"}</dt>
        <dd>
          {action.text} <span class="muted">{action.mechanism}</span>
          <br />
          <span class="muted">
            For: {action.owner}.{" "}
            {action.source ? `Source: ${action.source}` : "No source is claimed for it."}
          </span>
        </dd>
        <dt>What would change this view</dt>
        <dd>{wouldChange}</dd>
      </dl>
      <p>
        <a href={`/?${insight.view}&snapshot=${snapshot}`}>
          Show on the map<span class="unseen">: {claim}</span>
        </a>
      </p>
      {caveats.length > 0 && (
        <details>
          <summary>
            What it does not say<span class="unseen">: {claim}</span>
          </summary>
          <ul class="methods-list">
            {caveats.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}

function wordEvidence(evidence: Evidence): string {
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
