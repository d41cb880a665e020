import { computed, effect, signal } from "@preact/signals";
import type { Coverage } from "../../geo/wire/coverage.ts";
import { fetchCoverage } from "../api/resources.ts";
import { answer } from "./answer.ts";

/** Which months of which force the snapshot holds; null until it has been read. */
export const coverage = signal<Coverage | null>(null);

/** Reads the coverage of the snapshot that answers come from, once for each; returns how to stop. */
export function readCoverage(): () => void {
  const id = computed(() => answer.value?.values.snapshot ?? null);
  return effect(() => {
    const wanted = id.value;
    if (wanted === null || coverage.peek()?.snapshot === wanted) return;
    let current = true;
    void fetchCoverage(wanted).then((outcome) => {
      if (current && outcome.kind === "done") coverage.value = outcome.value;
    });
    return () => {
      current = false;
    };
  });
}
