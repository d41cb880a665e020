import { computed, effect, signal } from "@preact/signals";
import { type EventKind, isEventKind } from "../../geo/domain/event.ts";
import type { Level } from "../../geo/domain/level.ts";
import { type Month, monthsOf, type Period } from "../../geo/domain/period.ts";
import type { MeasureKind } from "../../geo/measure/measure.ts";
import { measureById } from "../../geo/view/measure-registry.ts";
import type { Levels, SnapshotSummary } from "../../geo/wire/snapshot.ts";
import { fetchLevels, fetchSnapshot } from "../api/resources.ts";
import { answer } from "./answer.ts";
import { view } from "./view.ts";

/** What the snapshot shown holds; null until it has been read. */
export const snapshot = signal<SnapshotSummary | null>(null);

/** Whether the operator has counts rounded, so that events are told by calendar year, ward and few categories only. */
export const isRounded = computed(() => snapshot.value?.disclosure === "rounded");

/** Whether the current measure's periods are whole calendar years. */
export const isByYear = computed(
  () => isRounded.value && isEventKind(measureById(view.value.measure)?.kind ?? null),
);

export const levels = signal<Levels["levels"]>([]);

/** Months of the current measure's events for which files are held (of any for figures of the areas themselves), rising; empty while unknown. */
export const heldMonths = computed<readonly Month[]>(() => monthsFor(view.value.measure));

/** The same of any measure. */
export function monthsFor(measure: string): readonly Month[] {
  const kind = measureById(measure)?.kind ?? null;
  if (kind === null) {
    return [...new Set([...monthsHeld("stop"), ...monthsHeld("incident")])].sort();
  }
  if (kind !== "survey") return monthsHeld(kind);
  const held = heldPeriod(kind);
  return held ? monthsOf(held) : [];
}

/** First and last month held of what measures draw on; null when none is, while unknown, or for figures that no month bounds. */
export function heldPeriod(kind: MeasureKind | null): Period | null {
  return kind === null ? null : (snapshot.value?.months[kind] ?? null);
}

/** Vintages held of a level, newest first. */
export function vintagesOf(level: Level): readonly number[] {
  return levels.value.flatMap((set) =>
    set.level === level && set.vintage !== null ? [set.vintage] : [],
  );
}

/** Whether any boundaries of a level are held; true while unknown, so that no control vanishes and comes back. */
export function isHeld(level: Level): boolean {
  return levels.value.length === 0 || levels.value.some((set) => set.level === level);
}

/** Reads the catalogue of the snapshot that answers come from, again whenever that changes; returns how to stop. */
export function readCatalogue(): () => void {
  const id = computed(() => answer.value?.values.snapshot ?? view.value.snapshot);
  let queue = Promise.resolve();
  return effect(() => {
    const wanted = id.value;
    queue = queue.then(() => load(wanted));
  });
}

async function load(id: string | null): Promise<void> {
  if (id !== null && snapshot.peek()?.id === id) return;
  const summary = await fetchSnapshot(id);
  if (summary.kind !== "done") return;
  const sets = await fetchLevels(summary.value.id);
  snapshot.value = summary.value;
  if (sets.kind === "done") levels.value = sets.value.levels;
}

/** Months of London's main force where it has any, else of whichever force has them. */
function monthsHeld(kind: EventKind): Month[] {
  const rows = snapshot.value?.coverage.filter((row) => row.kind === kind) ?? [];
  const main = rows.filter((row) => row.force === "metropolitan");
  const months = new Set((main.length > 0 ? main : rows).map((row) => row.month));
  return [...months].sort();
}
