import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { CoverageTable } from "../../geo/wire/coverage.ts";
import { type CellPlace, cellAt, placeAfter } from "../state/coverage-cell.ts";
import { KIND_WORDS } from "../state/coverage-facts.ts";
import type { NumberedBreak } from "../state/series-breaks.ts";
import { CoverageDetail } from "./coverage-detail.tsx";
import { CoverageHeads } from "./coverage-heads.tsx";
import { CoverageTableRow } from "./coverage-row.tsx";

/**
 * Months as columns, forces as rows, and under them what the cell pointed at holds.
 *
 * Hover shows a cell for as long as it lasts; focus and tap make it the active one. The newest month is in sight at first.
 */
export function CoverageHeatTable({
  table,
  breaks,
}: {
  readonly table: CoverageTable;
  readonly breaks: readonly NumberedBreak[];
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<CellPlace>({ row: 0, column: table.months.length - 1 });
  const [hovered, setHovered] = useState<CellPlace | null>(null);
  const detailId = `coverage-detail-${table.kind}`;
  const shown = cellAt(table, hovered ?? active);
  const breakMonths = new Set(breaks.map(({ from }) => from));

  useLayoutEffect(() => {
    const box = scroller.current;
    if (box) box.scrollLeft = box.scrollWidth;
  }, []);

  const activate = (event: Event) => {
    const place = placeOf(event.target);
    if (place) setActive(place);
  };
  const move = (event: KeyboardEvent) => {
    const place = placeOf(event.target);
    const next = place && placeAfter(event.key, place, table);
    if (!next) return;
    event.preventDefault();
    setHovered(null);
    cellElement(scroller.current, next)?.focus();
  };

  return (
    <>
      <div class="coverage-scroller" ref={scroller}>
        <table
          class="coverage-table"
          onFocusIn={activate}
          onClick={activate}
          onKeyDown={move}
          onPointerOver={(event) => setHovered(placeOf(event.target))}
          onPointerLeave={() => setHovered(null)}
        >
          <caption class="unseen">
            {KIND_WORDS[table.kind]}: how each month of each force is held. Arrow keys lead from
            month to month, Page Up and Page Down by a year.
          </caption>
          <CoverageHeads months={table.months} breaks={breaks} />
          <tbody>
            {table.forces.map(({ force }, row) => (
              <CoverageTableRow
                key={force}
                table={table}
                row={row}
                activeColumn={active.row === row ? active.column : null}
                breakMonths={breakMonths}
                detailId={detailId}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div class="coverage-detail" id={detailId}>
        {shown && <CoverageDetail cell={shown} />}
      </div>
    </>
  );
}

function placeOf(target: EventTarget | null): CellPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>(".coverage-cell") : null;
  return cell && { row: Number(cell.dataset["row"]), column: Number(cell.dataset["column"]) };
}

function cellElement(within: HTMLElement | null, { row, column }: CellPlace): HTMLElement | null {
  return within?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`) ?? null;
}
