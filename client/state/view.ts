import { batch, computed, signal } from "@preact/signals";
import { changePeriod } from "../../geo/view/change-view.ts";
import type { Fault } from "../../geo/view/fault.ts";
import type { View } from "../../geo/view/view.ts";
import { readAddress, writeAddress } from "./address.ts";
import type { SecondMap } from "./second-map.ts";

const first = readAddress(globalThis.location?.search ?? "");

/** The question that the controls show; the address always says the same. */
export const view = signal<View>(first.view);

/** What is wrong with the address the page was opened with; empty once a question has been asked here. */
export const addressFaults = signal<readonly Fault[]>(first.faults);

/** Whether the table stands beside the map. */
export const tableOpen = signal(first.table);

/** What a second map beside the first one asks; null where there is none. */
export const second = signal<SecondMap | null>(first.second);

/** How the second map stands to the first; null where there is none. */
export const secondHow = computed(() => second.value?.how ?? null);

/**
 * Asks another question, without a period to compare with that does not fit its own: a step in the browser's history, or in place of the last one.
 *
 * With `later` the address stays until `writeNow`: browsers refuse to rewrite it at the pace of a drag.
 */
export function ask(next: View, how: "push" | "replace" | "later" = "push"): void {
  batch(() => {
    addressFaults.value = NO_FAULTS;
    view.value = changePeriod(next, next.period);
  });
  if (how !== "later") write(how);
}

const NO_FAULTS: readonly Fault[] = [];

/** Brings the address up to the question, where it was left behind. */
export function writeNow(): void {
  write("replace");
}

/** Opens or closes the table. */
export function showTable(open: boolean): void {
  tableOpen.value = open;
  write("replace");
}

/** Puts a second map beside the first one, changes it or takes it away; `later` as with `ask`. */
export function askSecond(
  next: SecondMap | null,
  how: "push" | "replace" | "later" = "push",
): void {
  second.value = next;
  if (how !== "later") write(how);
}

/** Follows the browser's back and forward buttons; returns how to stop. */
export function followHistory(): () => void {
  const read = () => {
    const address = readAddress(location.search);
    batch(() => {
      view.value = address.view;
      addressFaults.value = address.faults;
      tableOpen.value = address.table;
      second.value = address.second;
    });
  };
  addEventListener("popstate", read);
  return () => removeEventListener("popstate", read);
}

/** The hash is the map's own and is left alone. */
function write(how: "push" | "replace"): void {
  const query = writeAddress(view.value, tableOpen.value, second.value);
  const address = `${location.pathname}${query}${location.hash}`;
  if (address === `${location.pathname}${location.search}${location.hash}`) return;
  history[how === "push" ? "pushState" : "replaceState"](null, "", address);
}
