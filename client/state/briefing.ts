import { computed, signal } from "@preact/signals";
import {
  type Briefing,
  type BriefingItem,
  formatBriefing,
  type ItemTexts,
  MAX_BRIEFING_BYTES,
  parseBriefing,
} from "../../geo/view/briefing.ts";
import { readBriefingFile, writeBriefingFile } from "../../geo/view/briefing-file.ts";
import { askSnapshot, snapshotOf } from "../../geo/view/briefing-item.ts";
import type { Fault, Parsed } from "../../geo/view/fault.ts";
import { fetchSnapshot } from "../api/resources.ts";
import { snapshot } from "./catalogue.ts";

const opened = parseBriefing(new URLSearchParams(globalThis.location?.search ?? ""));

/** The briefing on screen; its address always says the same, unless it is too long for one. */
export const briefing = signal<Briefing>(opened.ok ? opened.value : { title: null, items: [] });

/** What is wrong with the address or file that was opened last; empty when nothing is. */
export const briefingFaults = signal<readonly Fault[]>(opened.ok ? [] : opened.faults);

/** Its query string. */
export const briefingQuery = computed(() => formatBriefing(briefing.value));

/** Whether the server would refuse it as an address; `download=1` is added to it. */
export const isTooLong = computed(() => briefingQuery.value.length + 11 > MAX_BRIEFING_BYTES);

/** Reads which snapshot is current; without it nothing is said of changes. */
export async function readCurrentSnapshot(): Promise<void> {
  const summary = await fetchSnapshot(null);
  if (summary.kind === "done") snapshot.value = summary.value;
}

/** Shows another briefing, and brings the address up to it. */
export function showBriefing(next: Briefing): void {
  briefing.value = next;
  briefingFaults.value = [];
  if (isTooLong.value) return;
  const query = briefingQuery.value;
  history.replaceState(null, "", `${location.pathname}${query && `?${query}`}`);
}

export function changeItem(place: number, change: Partial<ItemTexts>): void {
  const { items } = briefing.value;
  const changed = items.map((item, i) => (i === place ? { ...item, ...change } : item));
  showBriefing({ ...briefing.value, items: changed });
}

export function addItem(item: BriefingItem): void {
  showBriefing({ ...briefing.value, items: [...briefing.value.items, item] });
}

export function removeItem(place: number): void {
  showBriefing({ ...briefing.value, items: briefing.value.items.filter((_, i) => i !== place) });
}

/** Lets an item change places with the one before it or behind it. */
export function moveItem(place: number, by: -1 | 1): void {
  const items = [...briefing.value.items];
  const [item] = items.splice(place, 1);
  if (!item) return;
  items.splice(place + by, 0, item);
  showBriefing({ ...briefing.value, items });
}

/** Names that snapshot in every item that names none, or with null takes the names out of all. */
export function pinItems(id: string | null): void {
  const items = briefing.value.items.map((item) =>
    askSnapshot(item, id === null ? null : (snapshotOf(item) ?? id)),
  );
  showBriefing({ ...briefing.value, items });
}

/** The briefing as the text of a file: every item names its snapshot, so that changes can be told later. */
export function briefingFile(): string {
  const current = snapshot.value?.id ?? null;
  const items = briefing.value.items.map((item) => askSnapshot(item, snapshotOf(item) ?? current));
  return writeBriefingFile({ ...briefing.value, items });
}

/** Opens such a file in place of what is on screen; that stays where the file is no briefing. */
export function openBriefingFile(text: string): void {
  const read: Parsed<Briefing> = readBriefingFile(text);
  if (read.ok) showBriefing(read.value);
  else briefingFaults.value = read.faults;
}
