import { wordPeriod } from "../../geo/domain/period-wording.ts";
import { formatCount } from "../../geo/view/number-format.ts";
import type { Insights } from "../../geo/wire/insights.ts";
import type { TrustAddress } from "../state/trust-address.ts";
import { askTrust } from "../state/trust-page.ts";
import { insightQuery } from "../state/trust-queries.ts";
import type { Asked } from "../state/use-answers.ts";
import { BeginBriefing } from "./begin-briefing.tsx";
import { Choice } from "./choice.tsx";
import { InsightList } from "./insight-list.tsx";
import { NoteList } from "./note-list.tsx";
import { Waiting } from "./waiting.tsx";

/** How many are shown before a reader asks for the rest. */
const FIRST_SHOWN = 8;

/** What stands out in London or in the borough chosen, after allowing for everything that was looked at. */
export function InsightSection({
  address,
  asked,
  where,
}: {
  readonly address: TrustAddress;
  readonly asked: Asked<Insights>;
  /** London, or the borough's name. */
  readonly where: string;
}) {
  const all = address.list === "all";
  const shown = asked.answer;
  const insights = shown?.insights ?? [];
  const listed = all ? insights : insights.slice(0, FIRST_SHOWN);
  return (
    <section class="methods-section" aria-labelledby="insights">
      <h2 id="insights">What stands out in {where}, and what can be done</h2>
      {shown && <p class="trust-verdict">{shown.headline}</p>}
      <Waiting asked={asked} sentence="Looking at every area and measure." />
      <div class="trust-choices">
        <Choice
          label="Shown"
          value={address.grade}
          options={[
            { value: "B", label: "Grades A and B" },
            { value: "C", label: "Also grade C, to watch" },
          ]}
          onChoose={(grade) => askTrust({ grade })}
        />
      </div>
      {shown && (
        <>
          {insights.length === 0 && <p>Nothing stands out here: that is an answer, too.</p>}
          <InsightList insights={listed} snapshot={shown.snapshot} />
          {insights.length > FIRST_SHOWN && (
            <button
              type="button"
              class="trust-more"
              aria-pressed={all}
              onClick={() => askTrust({ list: all ? "few" : "all" })}
            >
              {all ? "Show the first few only" : `Show all ${insights.length}`}
            </button>
          )}
          <BeginBriefing
            kind="insights"
            query={insightQuery(address, address.snapshot)}
            what={`what stands out in ${where}`}
          />
          <LookedAt shown={shown} />
        </>
      )}
    </section>
  );
}

function LookedAt({ shown }: { readonly shown: Insights }) {
  return (
    <>
      <details>
        <summary>Everything that was looked at: {formatCount(shown.n)} numbers</summary>
        <table class="trust-table">
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Level</th>
              <th scope="col">Period</th>
              <th scope="col">Numbers</th>
            </tr>
          </thead>
          <tbody>
            {shown.lookedAt.map(({ metric, label, level, period, n, reason }) => (
              <tr key={`${metric} ${label} ${level}`}>
                <th scope="row">
                  {label} <span class="muted">{metric.replaceAll("-", " ")}</span>
                </th>
                <td>{level}</td>
                <td>{wordPeriod(period)}</td>
                <td>{reason ?? formatCount(n)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <ul class="methods-list muted">
        {shown.caveats.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <NoteList notes={shown.notes} on="what stands out" />
      <p class="muted">
        {wordPeriod(shown.period)}. Snapshot {shown.snapshot}.
      </p>
    </>
  );
}
