import { wordMonth, wordPeriod } from "../../geo/domain/period-wording.ts";
import type { CoverageTable, SeriesBreak } from "../../geo/wire/coverage.ts";
import { KIND_WORDS } from "../state/coverage-facts.ts";
import { wordHoldings } from "../state/coverage-words.ts";
import { type NumberedBreak, numberBreaks } from "../state/series-breaks.ts";
import { CoverageHeatTable } from "./coverage-heat-table.tsx";
import { CoverageWordsTable } from "./coverage-words-table.tsx";

/** One kind of event: its heat table, the same in words, and where its series breaks. */
export function CoverageKind({
  table,
  breaks,
}: {
  readonly table: CoverageTable;
  readonly breaks: readonly SeriesBreak[];
}) {
  const { kind, months, forces } = table;
  const numbered = numberBreaks(table, breaks);
  const [from = "", to = from] = [months[0], months.at(-1)];
  return (
    <section class="coverage" aria-labelledby={`coverage-${kind}`}>
      <h3 id={`coverage-${kind}`}>{KIND_WORDS[kind]}</h3>
      <p class="muted">
        First to last month {kind === "outcomes" ? "of crimes or outcomes held" : "held"}:{" "}
        {wordPeriod({ from, to })}.
      </p>
      <CoverageHeatTable table={table} breaks={numbered} />
      <details>
        <summary>Which months, force by force</summary>
        <ul class="methods-list">
          {forces.map((own) => (
            <li key={own.force}>{wordHoldings(own.force, months, own.months)}</li>
          ))}
        </ul>
      </details>
      <CoverageWordsTable table={table} />
      <Breaks breaks={numbered} />
    </section>
  );
}

function Breaks({ breaks }: { readonly breaks: readonly NumberedBreak[] }) {
  if (breaks.length === 0) return <p>No change in recording or boundaries is known.</p>;
  return (
    <>
      <h4>Changes across which months are not alike</h4>
      <ol class="methods-list coverage-breaks">
        {breaks.map(({ id, from, text, ticked }) => (
          <li key={id} id={id}>
            <strong>{wordMonth(from)}.</strong> {text}
            {!ticked && <span class="muted"> Outside the months held.</span>}
          </li>
        ))}
      </ol>
    </>
  );
}
