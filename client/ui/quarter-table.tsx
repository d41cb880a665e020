import { wordMonth } from "../../geo/domain/period-wording.ts";
import { wordValue } from "../../geo/view/number-format.ts";
import type { Series } from "../../geo/wire/series.ts";

/** The charts' numbers to be read or copied: a row per quarter, newest first. */
export function QuarterTable({ series }: { readonly series: readonly Series[] }) {
  const quarters = [...new Set(series.flatMap(({ months }) => months))].sort().reverse();
  return (
    <details>
      <summary>
        All quarters as a table<span class="unseen"> of London's eight measures</span>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section class="trust-scroll" tabIndex={0} aria-label="London by quarter">
        <table class="trust-table">
          <thead>
            <tr>
              <th scope="col">Year to</th>
              {series.map(({ measure }) => (
                <th key={measure.id} scope="col">
                  {measure.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {quarters.map((quarter) => (
              <tr key={quarter}>
                <th scope="row">{wordMonth(quarter)}</th>
                {series.map((one) => (
                  <Cell key={one.measure.id} series={one} quarter={quarter} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

function Cell({ series, quarter }: { readonly series: Series; readonly quarter: string }) {
  const at = series.months.indexOf(quarter);
  const pick = (column: readonly (readonly (number | null)[])[]) => column[0]?.[at] ?? null;
  const value = { value: pick(series.value), low: pick(series.low), high: pick(series.high) };
  const { number, interval } = wordValue(value, series.measure);
  if (number === null) return <td class="muted">not asked</td>;
  return (
    <td>
      {number} <span class="muted">{interval?.replace(/^.*interval /, "")}</span>
    </td>
  );
}
