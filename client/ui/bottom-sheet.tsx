import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { SHEET_HEIGHTS, sheetHeight, sheetTab } from "../state/layout.ts";
import { selected } from "../state/selection.ts";
import { secondHow, showTable } from "../state/view.ts";
import { AnswerDrawer } from "./answer-drawer.tsx";
import { EmptyBox } from "./empty-box.tsx";
import { Legend, LegendStrip } from "./legend.tsx";
import { ProblemBox } from "./problem-box.tsx";
import { QuestionPanel } from "./question-panel.tsx";
import { SecondSummary } from "./second-parts.ts";
import { TableLater } from "./table-later.tsx";
import { Timeline } from "./timeline.tsx";
import { Summary, TitleLine } from "./title-line.tsx";

const TABS = [
  { id: "question", label: "Question" },
  { id: "answer", label: "Answer" },
  { id: "table", label: "Table" },
] as const;

/** The sheet over the map of a narrow window, with question, answer and table as tabs; drawn up or pressed through three heights. */
export function BottomSheet() {
  return (
    <aside
      class="sheet"
      data-height={sheetHeight.value}
      data-tab={sheetTab.value}
      aria-label="Question and answer"
    >
      <SheetHandle />
      <ProblemBox />
      <EmptyBox />
      <div class="title">
        <TitleLine />
      </div>
      <LegendStrip />
      <div class="sheet-tabs" role="tablist" aria-label="Sheet">
        {TABS.map(({ id, label }) => (
          <button
            key={id}
            id={`tab-${id}`}
            type="button"
            role="tab"
            aria-selected={sheetTab.value === id}
            aria-controls="sheet-body"
            onClick={() => open(id)}
          >
            {label}
            {id === "answer" && selected.value.length > 0 && ` (${selected.value.length})`}
          </button>
        ))}
      </div>
      <SheetBody>
        {sheetTab.value === "question" && (
          <>
            <Timeline />
            <Summary />
            {secondHow.value && <SecondSummary />}
            <QuestionPanel />
            <Legend />
          </>
        )}
        {sheetTab.value === "answer" && <AnswerDrawer />}
        {sheetTab.value === "table" && <TableLater />}
      </SheetBody>
    </aside>
  );
}

function SheetBody({ children }: { readonly children: ComponentChildren }) {
  return (
    <div
      id="sheet-body"
      class="sheet-body"
      role="tabpanel"
      aria-labelledby={`tab-${sheetTab.value}`}
      hidden={sheetHeight.value === "peek"}
    >
      {children}
    </div>
  );
}

/** Pressed, it goes one height up and from the top back down; dragged, it goes where it is dragged. */
function SheetHandle() {
  const start = useRef<number | null>(null);
  const at = SHEET_HEIGHTS.indexOf(sheetHeight.value);
  const go = (to: number) => {
    sheetHeight.value = SHEET_HEIGHTS[Math.min(Math.max(to, 0), 2)] ?? "peek";
  };
  return (
    <button
      type="button"
      class="sheet-handle"
      aria-label={at === 2 ? "Make the sheet small" : "Make the sheet taller"}
      onPointerDown={(event) => {
        start.current = event.clientY;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerUp={(event) => {
        const dragged = start.current === null ? 0 : event.clientY - start.current;
        start.current = null;
        if (Math.abs(dragged) > DRAGGED_PX) go(at + (dragged < 0 ? 1 : -1));
        else go(at === 2 ? 0 : at + 1);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" || event.key === " ") go(at === 2 ? 0 : at + 1);
      }}
    >
      <span class="sheet-grip" />
    </button>
  );
}

const DRAGGED_PX = 24;

function open(tab: (typeof TABS)[number]["id"]): void {
  sheetTab.value = tab;
  if (sheetHeight.value === "peek") sheetHeight.value = "half";
  showTable(tab === "table");
}
