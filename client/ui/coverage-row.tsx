import { forceWords } from "../../geo/view/force-words.ts";
import type { CoverageTable } from "../../geo/wire/coverage.ts";
import { holdingOf, wordCell } from "../state/coverage-words.ts";

/** One force of a coverage table, a button for each month; only the active one is in the order of the Tab key. */
export function CoverageTableRow({
  table: { months, forces },
  row,
  activeColumn,
  breakMonths,
  detailId,
}: {
  readonly table: CoverageTable;
  readonly row: number;
  /** The active cell's column where it is in this row, else null. */
  readonly activeColumn: number | null;
  readonly breakMonths: ReadonlySet<string>;
  /** Id of the element that says what the active cell holds. */
  readonly detailId: string;
}) {
  const own = forces[row];
  if (!own) return null;
  return (
    <tr>
      <th scope="row" class="coverage-name">
        {forceWords(own.force)}
      </th>
      {months.map((month, column) => {
        const held = own.months[column] ?? null;
        const isActive = column === activeColumn;
        return (
          <td key={month} data-break={breakMonths.has(month)}>
            <button
              type="button"
              class="coverage-cell"
              data-row={row}
              data-column={column}
              data-active={isActive}
              tabIndex={isActive ? 0 : -1}
              aria-label={wordCell(own.force, month, held)}
              {...(isActive ? { "aria-describedby": detailId } : {})}
            >
              <span class="coverage-mark" data-holding={holdingOf(held)} />
            </button>
          </td>
        );
      })}
    </tr>
  );
}
