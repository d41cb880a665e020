import { homeForceOf } from "../../geo/domain/area.ts";
import { monthsOf } from "../../geo/domain/period.ts";
import type { CoverageTable } from "../../geo/wire/coverage.ts";
import type { AreaSummary } from "../../geo/wire/snapshot.ts";
import { accounts, headlines, mixes, surveyed, trends } from "../state/area-figures.ts";
import { coverage } from "../state/coverage.ts";
import { KIND_WORDS } from "../state/coverage-facts.ts";
import { wordHoldings } from "../state/coverage-words.ts";

/** What the figures of the page rest on: which months its own force's files hold, and what must be known of them; on paper all of it is printed. */
export function AreaCoverage({ area }: { readonly area: AreaSummary }) {
  return (
    <section class="methods-section" aria-labelledby="coverage-head">
      <h2 id="coverage-head">What this rests on</h2>
      {coverage.value?.tables.map((table) => (
        <Held key={table.kind} table={table} area={area} />
      ))}
      <p>
        Intervals hold what chance would do to numbers of that size in 95 of 100 cases, and nothing
        else: not what goes unrecorded, and not how it is recorded.
      </p>
      <Sentences head="Notes on the figures above" all={notes()} />
      <Sentences head="What these measures cannot show" all={caveats()} />
    </section>
  );
}

function Held({ table, area }: { readonly table: CoverageTable; readonly area: AreaSummary }) {
  const force = homeForceOf(area.borough);
  const rows = table.forces.find((own) => own.force === force)?.months ?? [];
  const period = mixes.value.get(table.kind === "stop" ? "object" : "crime")?.period;
  const months = period ? monthsOf(period) : table.months;
  const held = months.map((month) => rows[table.months.indexOf(month)] ?? null);
  const reasons = new Set(held.flatMap((row) => row?.reasons ?? []));
  return (
    <>
      <h3>{KIND_WORDS[table.kind]}</h3>
      <p>{wordHoldings(force, months, held)}</p>
      {reasons.size > 0 && <p class="muted">Why in part: {[...reasons].join("; ")}.</p>}
    </>
  );
}

function Sentences({ head, all }: { readonly head: string; readonly all: readonly string[] }) {
  if (all.length === 0) return null;
  return (
    <details class="area-sentences">
      <summary>
        {head} ({all.length})
      </summary>
      <ul class="methods-list">
        {all.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </details>
  );
}

/** Every note of the page once: most are said of several figures. */
function notes(): string[] {
  const answers = [
    ...headlines.value.map(({ shown }) => shown),
    ...surveyed.value.map(({ shown }) => shown),
    ...trends.value.map(({ shown }) => shown?.own),
    ...mixes.value.values(),
  ];
  return [...new Set(answers.flatMap((answer) => answer?.notes.map(({ text }) => text) ?? []))];
}

function caveats(): string[] {
  return [
    ...new Set(
      [...headlines.value, ...surveyed.value].flatMap(
        ({ view }) => accounts.value.get(view.measure)?.caveats ?? [],
      ),
    ),
  ];
}
