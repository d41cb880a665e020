import { wordEvidence } from "../../geo/wire/insight-wording.ts";
import type { Insight } from "../../geo/wire/insights.ts";

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
