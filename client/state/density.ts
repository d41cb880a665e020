import { computed, effect, signal } from "@preact/signals";
import { formatView } from "../../geo/view/format-view.ts";
import type { Density } from "../../geo/wire/density.ts";
import { fetchDensity } from "../api/resources.ts";
import { answer } from "./answer.ts";

/** Whether the reader wants to see how densely single events lie over the areas. */
export const wantsDensity = signal(false);

/** Bands to draw over the answer; null where none are wanted, or while they are on their way. */
export const density = signal<Density | null>(null);

/** Whether bands could be drawn over the measure on screen: over hot and cold spots, whose ground is plain, and not where counts are rounded. */
export const hasDensity = computed(() => {
  const values = answer.value?.values;
  return values?.measure.scale === "score" && !values.disclosure;
});

/** The question whose events are drawn; null for none. */
const asked = computed(() => {
  const shown = answer.value;
  if (!shown || !wantsDensity.value || !hasDensity.value) return null;
  const { snapshot, period } = shown.values;
  return formatView({ ...shown.view, period, snapshot, areas: [], palette: null });
});

/** Reads the bands of every answer that they are wanted for; returns how to stop. */
export function readDensity(): () => void {
  return effect(() => {
    const query = asked.value;
    density.value = null;
    if (query === null) return;
    const call = new AbortController();
    void fetchDensity(query, call.signal).then((outcome) => {
      if (outcome.kind === "done") density.value = outcome.value;
    });
    return () => call.abort();
  });
}
