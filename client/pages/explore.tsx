import { useEffect } from "preact/hooks";
import { isNarrow, panelOpen, panelShown, room } from "../state/layout.ts";
import { pointAway } from "../state/pointed.ts";
import { selected } from "../state/selection.ts";
import { secondHow, tableOpen } from "../state/view.ts";
import { AnswerDrawer } from "../ui/answer-drawer.tsx";
import { AppHeader } from "../ui/app-header.tsx";
import { AreasInView } from "../ui/areas-in-view.tsx";
import { Attribution } from "../ui/attribution.tsx";
import { BottomSheet } from "../ui/bottom-sheet.tsx";
import { EmptyBox } from "../ui/empty-box.tsx";
import { later } from "../ui/later.tsx";
import { Legend } from "../ui/legend.tsx";
import { LoadingLine } from "../ui/loading-line.tsx";
import { MapButtons } from "../ui/map-buttons.tsx";
import { ProblemBox } from "../ui/problem-box.tsx";
import { QuestionPanel } from "../ui/question-panel.tsx";
import { SecondSummary } from "../ui/second-parts.ts";
import { SelectionStatus } from "../ui/selection-status.tsx";
import { SyntheticBanner } from "../ui/synthetic-banner.tsx";
import { TableLater } from "../ui/table-later.tsx";
import { Timeline } from "../ui/timeline.tsx";
import { Summary, TitleLine } from "../ui/title-line.tsx";
import { Tooltip } from "../ui/tooltip.tsx";
import { MapHost } from "./map-host.tsx";

const SecondMap = later(async () => (await import("./second-map.tsx")).SecondMap);

/** The map of London with the question at its left and the answer at its right; in a narrow window both are a sheet over it. */
export function Explore() {
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key === "Escape") pointAway();
    };
    document.addEventListener("keydown", close);
    return () => document.removeEventListener("keydown", close);
  }, []);
  return (
    <div class="explore" data-room={room.value}>
      <AppHeader />
      <SyntheticBanner />
      <LoadingLine />
      <SelectionStatus />
      <main class="explore-main" data-panel={panelShown.value && !isNarrow.value}>
        {!isNarrow.value && <SidePanel shown={panelShown.value} />}
        <div class="stage">
          {!isNarrow.value && <ProblemBox />}
          {!isNarrow.value && <EmptyBox />}
          {!isNarrow.value && (
            <div class="title">
              <TitleLine />
              <Summary />
              {secondHow.value && <SecondSummary />}
            </div>
          )}
          <div class="stage-map" data-maps={secondHow.value ?? "one"}>
            <MapHost />
            {secondHow.value && <SecondMap />}
            <AreasInView />
            <Tooltip />
            <MapButtons />
            <Attribution />
            {!isNarrow.value && <Legend />}
            {!isNarrow.value && selected.value.length > 0 && (
              <aside class="drawer" aria-label="Answer">
                <AnswerDrawer />
              </aside>
            )}
          </div>
          {!isNarrow.value && <Timeline />}
          {!isNarrow.value && tableOpen.value && <TableLater />}
        </div>
        {isNarrow.value && <BottomSheet />}
      </main>
    </div>
  );
}

function SidePanel({ shown }: { readonly shown: boolean }) {
  return (
    <aside class="panel" aria-label="Question">
      {room.value === "medium" && (
        <button
          type="button"
          class="panel-fold"
          aria-expanded={shown}
          onClick={() => {
            panelOpen.value = !panelOpen.value;
          }}
        >
          {shown ? "Hide the question" : "Question"}
        </button>
      )}
      {shown && <QuestionPanel />}
    </aside>
  );
}
