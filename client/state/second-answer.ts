import { batch, computed, effect, signal } from "@preact/signals";
import { formatView } from "../../geo/view/format-view.ts";
import type { View } from "../../geo/view/view.ts";
import type { Problem } from "../../geo/wire/problem.ts";
import type { AreaSummary } from "../../geo/wire/snapshot.ts";
import { fetchValues } from "../api/resources.ts";
import type { Answer } from "./answer.ts";
import { areasOf } from "./areas.ts";
import { addressFaults, second, view } from "./view.ts";

/** What the second map shows: the newest answer to its question; null without a second map, and until the first answer. */
export const secondAnswer = signal<Answer | null>(null);

/** The areas that it is about; empty while unknown. */
export const secondAreas = signal<readonly AreaSummary[]>([]);

/** Code of its area that is pointed at: the same as on the first map, or the one at the same place. */
export const secondPointed = signal<string | null>(null);

/** Why its question has no answer; null when it has one or is still open. */
export const secondFailure = signal<Problem | null>(null);

/** The second map's question in full: areas and snapshot are those of the first. */
export const secondView = computed<View | null>(
  () =>
    second.value && {
      ...second.value.view,
      areas: view.value.areas,
      snapshot: view.value.snapshot,
    },
);

const askedQuery = computed(
  () => secondView.value && formatView({ ...secondView.value, areas: [], palette: null }),
);

/** Answers every new question of the second map, and forgets its answer when it goes; returns how to stop. */
export function answerSecond(): () => void {
  const stops = [effect(ask), effect(readSecondAreas)];
  return () => {
    for (const stop of stops) stop();
    secondAnswer.value = null;
  };
}

function ask(): (() => void) | undefined {
  const query = askedQuery.value;
  const asked = secondView.peek();
  if (query === null || asked === null || addressFaults.value.length > 0) return;
  const call = new AbortController();
  void fetchValues(query, call.signal).then((outcome) => {
    if (outcome.kind === "aborted") return;
    batch(() => {
      secondFailure.value = outcome.kind === "failed" ? outcome.problem : null;
      if (outcome.kind === "done") secondAnswer.value = { view: asked, values: outcome.value };
    });
  });
  return () => call.abort();
}

function readSecondAreas(): (() => void) | undefined {
  const values = secondAnswer.value?.values;
  if (!values) return;
  let current = true;
  void areasOf(values.snapshot, values).then((found) => {
    if (current) secondAreas.value = found;
  });
  return () => {
    current = false;
  };
}
