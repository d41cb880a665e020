import { signal } from "@preact/signals";
import type { AreaSummary } from "../../geo/wire/snapshot.ts";
import { fetchArea } from "../api/resources.ts";

/** An area in every vintage that has its code; `key` says which snapshot and code. */
interface AreaHistory {
  readonly key: string;
  readonly areas: readonly AreaSummary[];
}

const read = signal<AreaHistory | null>(null);

/** The vintages of an area as far as they have been read; null until then. */
export function historyOf(snapshot: string, code: string): readonly AreaSummary[] | null {
  return read.value?.key === keyOf(snapshot, code) ? read.value.areas : null;
}

/** Reads the vintages of the area that was chosen last; one that cannot be read is left unsaid. */
export async function readHistory(snapshot: string, code: string): Promise<void> {
  const key = keyOf(snapshot, code);
  wanted = key;
  if (read.peek()?.key === key) return;
  const outcome = await fetchArea(snapshot, code);
  if (wanted === key && outcome.kind === "done") read.value = { key, areas: outcome.value.areas };
}

let wanted = "";

function keyOf(snapshot: string, code: string): string {
  return `${snapshot} ${code}`;
}
