import { computed, effect, signal } from "@preact/signals";
import { selected } from "./selection.ts";
import { secondHow, tableOpen } from "./view.ts";

/** How much room the window gives: `narrow` below 768 px, `wide` from 1200 px. */
export const room = signal<"narrow" | "medium" | "wide">("wide");

export const isNarrow = computed(() => room.value === "narrow");

/** Whether the question panel is folded out; always so in a wide window. */
export const panelOpen = signal(true);

/** Whether the question panel stands beside the map now. */
export const panelShown = computed(() => room.value === "wide" || panelOpen.value);

/** How far the bottom sheet of a narrow window is drawn up. */
export const SHEET_HEIGHTS = ["peek", "half", "full"] as const;

export const sheetHeight = signal<(typeof SHEET_HEIGHTS)[number]>("peek");

/** What the bottom sheet shows. */
export const sheetTab = signal<"question" | "answer" | "table">("question");

/** What covers the map's edges now, in pixels, so that areas can be shown in its free part. */
export function coveredEdges(): Edges {
  // Two maps make way for the answer: it covers neither.
  if (secondHow.value && !isNarrow.value) return EDGES_OF_TWO.other;
  if (secondHow.value === "side") return EDGES_OF_TWO.narrow;
  const edges = EDGES[room.value];
  if (selected.value.length === 0) return edges;
  if (isNarrow.value) {
    return sheetHeight.value === "peek"
      ? edges
      : { ...edges, bottom: Math.round(innerHeight * 0.5) };
  }
  return { ...edges, right: edges.right + DRAWER_PX };
}

/** What to leave free when something is to fit in: the answer gives way where little would be left beside it. */
export function fitEdges(windowWidth = innerWidth): Edges {
  const { left, right, ...rest } = coveredEdges();
  const free = windowWidth - (panelShown.value ? PANEL_PX : FOLDED_PX) - left - right;
  return {
    ...rest,
    left,
    right: free < LEAST_FREE_PX ? Math.min(right, EDGES[room.value].right) : right,
  };
}

interface Edges {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

const DRAWER_PX = 380;
const PANEL_PX = 340;
/** The strip that is left of a folded panel. */
const FOLDED_PX = 56;
/** As narrow as the map of a small phone: London is still read there. */
const LEAST_FREE_PX = 220;

/** The sheet of a narrow window, the legend of a wide one; in between the legend is folded up. */
const EDGES = {
  narrow: { top: 56, right: 10, bottom: 170, left: 10 },
  medium: { top: 24, right: 56, bottom: 64, left: 24 },
  wide: { top: 24, right: 56, bottom: 36, left: 264 },
} as const satisfies Record<string, Edges>;

/** Of each of two maps, under their titles; those above each other have no room to give. */
const EDGES_OF_TWO = {
  narrow: { top: 6, right: 6, bottom: 6, left: 6 },
  other: { top: 104, right: 16, bottom: 64, left: 16 },
} as const satisfies Record<string, Edges>;

/** Follows the window's width, and brings the sheet to what has just been chosen; returns how to stop. */
export function followLayout(): () => void {
  const wide = matchMedia("(min-width: 1200px)");
  const medium = matchMedia("(min-width: 768px)");
  const read = () => {
    room.value = wide.matches ? "wide" : medium.matches ? "medium" : "narrow";
  };
  read();
  wide.addEventListener("change", read);
  medium.addEventListener("change", read);
  const stops = [effect(raiseForSelection), effect(raiseForTable)];
  return () => {
    wide.removeEventListener("change", read);
    medium.removeEventListener("change", read);
    for (const stop of stops) stop();
  };
}

/** Brings the answer into sight: up with the sheet, and out of its way with the question where there is no room for both. */
function raiseForSelection(): void {
  if (selected.value.length === 0) return;
  if (room.peek() === "medium") panelOpen.value = false;
  sheetTab.value = "answer";
  if (sheetHeight.peek() === "peek") sheetHeight.value = "half";
}

function raiseForTable(): void {
  if (!tableOpen.value) return;
  sheetTab.value = "table";
  if (sheetHeight.peek() === "peek") sheetHeight.value = "half";
}
