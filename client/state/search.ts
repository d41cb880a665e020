import { signal } from "@preact/signals";
import type { AreaSummary } from "../../geo/wire/snapshot.ts";
import { searchAreas } from "../api/resources.ts";
import { answer } from "./answer.ts";

/** What a search has found; null when nothing has been searched for. */
export const found = signal<readonly AreaSummary[] | null>(null);

let call = new AbortController();

/** Searches areas by name or code; an earlier search that is still open is dropped. */
export async function search(text: string): Promise<void> {
  call.abort();
  call = new AbortController();
  if (text.trim() === "") {
    found.value = null;
    return;
  }
  const outcome = await searchAreas(answer.peek()?.values.snapshot ?? null, text, call.signal);
  if (outcome.kind === "done") found.value = outcome.value.areas;
  if (outcome.kind === "failed") found.value = [];
}
