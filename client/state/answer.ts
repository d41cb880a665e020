import { batch, computed, effect, signal } from "@preact/signals";
import { formatView } from "../../geo/view/format-view.ts";
import type { View } from "../../geo/view/view.ts";
import type { Problem } from "../../geo/wire/problem.ts";
import type { Values } from "../../geo/wire/values.ts";
import type { Outcome } from "../api/outcome.ts";
import { fetchValues } from "../api/resources.ts";
import { addressFaults, view } from "./view.ts";

/** Values together with the question they answer, so that they are never shown under another one. */
export interface Answer {
  readonly view: View;
  readonly values: Values;
}

/** The newest answer that arrived; it stays while the next one is on its way or has failed. */
export const answer = signal<Answer | null>(null);

/** Whether an answer is on its way. */
export const waiting = signal(false);

/** Why the last question has no answer; null when it has one or is still open. */
export const failure = signal<Problem | null>(null);

/** The question as the server is asked it: what is selected and how it is coloured change no value. */
const askedQuery = computed(() => formatView({ ...view.value, areas: [], palette: null }));

const retries = signal(0);

/** Asks the same question again. */
export function retry(): void {
  retries.value += 1;
}

/** Fetches an answer to every new question and drops those that come too late; returns how to stop. */
export function answerQuestions(): () => void {
  return effect(() => {
    const query = askedQuery.value;
    retries.value;
    if (addressFaults.value.length > 0) return;
    const call = new AbortController();
    const asked = view.peek();
    waiting.value = true;
    void fetchValues(query, call.signal).then((outcome) => settle(asked, outcome));
    return () => call.abort();
  });
}

function settle(asked: View, outcome: Outcome<Values>): void {
  if (outcome.kind === "aborted") return;
  batch(() => {
    waiting.value = false;
    failure.value = outcome.kind === "failed" ? outcome.problem : null;
    if (outcome.kind === "done") answer.value = { view: asked, values: outcome.value };
  });
}
