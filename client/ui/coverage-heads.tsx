import { wordMonth } from "../../geo/domain/period-wording.ts";
import type { CoverageTable } from "../../geo/wire/coverage.ts";
import { type NumberedBreak, yearsOf } from "../state/series-breaks.ts";

/** The heads of a coverage table: years, months by their first letter, and a numbered tick where something is recorded otherwise from then on. */
export function CoverageHeads({
  months,
  breaks,
}: {
  readonly months: CoverageTable["months"];
  readonly breaks: readonly NumberedBreak[];
}) {
  return (
    <thead>
      <tr>
        <td class="coverage-name" />
        {yearsOf(months).map((group) => (
          <th key={group.year} scope="colgroup" colSpan={group.months.length} class="coverage-year">
            <span>{group.months.length > 1 ? group.year : <ShortYear year={group.year} />}</span>
          </th>
        ))}
      </tr>
      {breaks.some(({ ticked }) => ticked) && (
        <tr>
          <th scope="row" class="coverage-name">
            Changes
          </th>
          {months.map((month) => (
            <td key={month}>
              {breaks
                .filter(({ from }) => from === month)
                .map((own) => (
                  <Tick key={own.id} own={own} />
                ))}
            </td>
          ))}
        </tr>
      )}
      <tr>
        <td class="coverage-name" />
        {months.map((month) => (
          <th
            key={month}
            scope="col"
            class="coverage-month"
            data-break={breaks.some(({ from }) => from === month)}
          >
            <span aria-hidden="true">{wordMonth(month).charAt(0)}</span>
            <span class="unseen">{wordMonth(month)}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Tick({ own: { id, number, from, text } }: { readonly own: NumberedBreak }) {
  return (
    <a class="coverage-tick" href={`#${id}`} title={`${wordMonth(from)}: ${text}`}>
      <span class="unseen">Change </span>
      {number}
    </a>
  );
}

function ShortYear({ year }: { readonly year: string }) {
  return (
    <>
      <span aria-hidden="true">’{year.slice(2)}</span>
      <span class="unseen">{year}</span>
    </>
  );
}
