import { useSignal } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import { ingredientWords } from "../../geo/view/ingredient-words.ts";
import { measureById } from "../../geo/view/measure-registry.ts";
import { answer } from "../state/answer.ts";
import { isNarrow } from "../state/layout.ts";
import { pointAway, pointed } from "../state/pointed.ts";
import { chooseArea, selected } from "../state/selection.ts";
import { sortedRows } from "../state/sorted-rows.ts";
import { AreaTableRow } from "./area-table-row.tsx";
import { ColumnHeads } from "./column-heads.tsx";
import { TableTools } from "./table-tools.tsx";

const ROW_PX = 36;

/** Rows drawn beyond the ones in sight, so that scrolling does not run into white. */
const SPARE = 12;

/**
 * The answer as a table: the same numbers as the map, sorted as wanted.
 *
 * Only the rows near the ones in sight are drawn. One row takes the focus at a time; arrow keys move it, and the map
 * outlines its area.
 */
export function AreaTable() {
  const scroller = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const active = useSignal(0);
  const moved = useRef(false);
  const rows = sortedRows.value;
  const shown = answer.value;

  useEffect(() => {
    if (!moved.current) return;
    const button = scroller.current?.querySelector<HTMLElement>(
      `[data-row="${active.value}"] button`,
    );
    if (!button) return;
    moved.current = false;
    button.focus();
  });

  const measure = shown && measureById(shown.view.measure);
  if (!shown || !measure) return null;
  const words = ingredientWords(measure, shown.view);
  const withBorough = shown.values.level !== "borough" && !isNarrow.value;
  const inSight = Math.ceil((scroller.current?.clientHeight ?? 600) / ROW_PX);
  const first = Math.max(0, Math.floor(top / ROW_PX) - SPARE);
  const last = Math.min(rows.length, first + inSight + 2 * SPARE);

  const move = (event: KeyboardEvent) => {
    const to = target(event.key, active.peek(), rows.length);
    if (to === null) return;
    event.preventDefault();
    moved.current = true;
    active.value = to;
    scrollTo(scroller.current, to);
  };

  return (
    <section class="table" aria-label="Table of the areas on the map">
      <TableTools shown={shown} />
      <div
        class="table-scroller"
        ref={scroller}
        onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      >
        <table
          aria-rowcount={rows.length + 1}
          style={{
            marginTop: `${first * ROW_PX}px`,
            marginBottom: `${(rows.length - last) * ROW_PX}px`,
          }}
        >
          <caption class="unseen">
            {shown.values.measure.label}, {shown.values.measure.unit}. Arrow keys move between rows.
          </caption>
          <ColumnHeads
            withBorough={withBorough}
            withSpots={measure.scale === "score"}
            events={words.events}
            base={words.base}
          />
          <tbody onKeyDown={move} onFocusOut={pointAway}>
            {rows.slice(first, last).map((row, i) => (
              <AreaTableRow
                key={row.code}
                row={row}
                position={first + i}
                shown={shown}
                withBorough={withBorough}
                words={words}
                isActive={first + i === Math.min(active.value, rows.length - 1)}
                isSelected={selected.value.includes(row.code)}
                onFocus={() => {
                  active.value = first + i;
                  pointed.value = { code: row.code, by: "table" };
                }}
                onChoose={(add) => chooseArea(row.code, add)}
              />
            ))}
          </tbody>
        </table>
        {rows.length === 0 && <p class="table-none muted">No area fits the filter.</p>}
      </div>
    </section>
  );
}

function target(key: string, from: number, count: number): number | null {
  switch (key) {
    case "ArrowDown":
      return Math.min(from + 1, count - 1);
    case "ArrowUp":
      return Math.max(from - 1, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

/** Brings a row into sight below the sticky head. */
function scrollTo(scroller: HTMLElement | null, row: number): void {
  if (!scroller) return;
  const above = row * ROW_PX;
  const below = above + 2 * ROW_PX - scroller.clientHeight;
  if (above < scroller.scrollTop) scroller.scrollTop = above;
  else if (below > scroller.scrollTop) scroller.scrollTop = below;
}
