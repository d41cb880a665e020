import { computed, signal } from "@preact/signals";
import { MAX_AREAS } from "../../geo/view/view.ts";
import { ask, view } from "./view.ts";

/** Codes of the areas that the View selects, in the order they were chosen. */
export const selected = computed(() => view.value.areas);

/** Whether choosing an area adds it to those selected, for those who cannot hold a key meanwhile. */
export const addsToSelection = signal(false);

/** Chooses an area: in place of all others, or beside them where that is asked for or the mode is on. */
export function chooseArea(code: string, beside: boolean): void {
  (beside || addsToSelection.peek() ? toggle : select)(code);
}

/** Those selected with one more at the end; beyond the most that a View holds the oldest goes. */
export function withArea(code: string): readonly string[] {
  return [...selected.peek().filter((own) => own !== code), code].slice(-MAX_AREAS);
}

/** Adds an area to those selected, or takes it out; beyond the most that a View holds the oldest goes. */
export function toggle(code: string): void {
  const others = selected.peek().filter((own) => own !== code);
  const held = others.length < selected.peek().length;
  choose(held ? others : withArea(code));
}

export function selectNone(): void {
  addsToSelection.value = false;
  choose([]);
}

/** Selects one area in place of all others; the only one selected is let go. */
function select(code: string): void {
  const only = selected.peek().length === 1 && selected.peek()[0] === code;
  choose(only ? [] : [code]);
}

function choose(areas: readonly string[]): void {
  ask({ ...view.peek(), areas });
}
