import { useState } from "preact/hooks";
import { wordMonth } from "../../geo/domain/period-wording.ts";
import { forceWords } from "../../geo/view/force-words.ts";
import type { CoverageTable } from "../../geo/wire/coverage.ts";
import type { HeldMonth } from "../../geo/wire/snapshot.ts";
import { coverageFacts } from "../state/coverage-facts.ts";
import { HOLDING_WORDS } from "../state/coverage-words.ts";

/** Every month that is held as a row of text, newest first; made only once it is opened. */
export function CoverageWordsTable({ table }: { readonly table: CoverageTable }) {
  const [isOpen, setOpen] = useState(false);
  const rows = table.forces
    .flatMap(({ months }) => months)
    .filter((row) => row !== null)
    .sort((a, b) => (a.month < b.month ? 1 : -Number(a.month > b.month)));
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>All {rows.length} months held, in words</summary>
      {isOpen && <Rows rows={rows} />}
    </details>
  );
}

function Rows({ rows }: { readonly rows: readonly HeldMonth[] }) {
  const labels = rows[0] ? coverageFacts(rows[0]).map(({ label }) => label) : [];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section class="coverage-words" tabIndex={0} aria-label="Months held, in words">
      <table>
        <thead>
          <tr>
            {["Month", "Force", "Held", ...labels].map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.force} ${row.month}`}>
              <th scope="row">{wordMonth(row.month)}</th>
              <td>{forceWords(row.force)}</td>
              <td>{[HOLDING_WORDS[row.state], ...row.reasons].join(": ")}</td>
              {coverageFacts(row).map(({ label, text }) => (
                <td key={label}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
