import { batch, computed, effect, signal } from "@preact/signals";
import { formatView } from "../../geo/view/format-view.ts";
import type { View } from "../../geo/view/view.ts";
import type { Problem } from "../../geo/wire/problem.ts";
import type { Values } from "../../geo/wire/values.ts";
import type { Outcome } from "../api/outcome.ts";
import { fetchValues } from "../api/resources.ts";
import { KeptValues } from "./kept-values.ts";
import { run } from "./run.ts";
import { addressFaults, view } from "./view.ts";

/** Values together with the question they answer, so that they are never shown under another one. */
export interface Answer {
  readonly view: View;
  readonly values: Values;
  /** Present and true for one of a run's answers, whose tiles nobody makes: the map colours plain shapes by it. */
  readonly fromRun?: true;
}

/** The newest answer that arrived; it stays while the next one is on its way or has failed. */
export const answer = signal<Answer | null>(null);

/** Whether an answer is on its way. */
export const waiting = signal(false);

/** Why the last question has no answer; null when it has one or is still open. */
export const failure = signal<Problem | null>(null);

/** The question as the server is asked it: what is selected and how it is coloured change no value. */
const askedQuery = computed(() => formatView({ ...view.value, areas: [], palette: null }));

const isFaulty = computed(() => addressFaults.value.length > 0);

const retries = signal(0);

/** Asks the same question again. */
export function retry(): void {
  retries.value += 1;
}

/** Answers every new question, from the run at hand or the server, and drops answers that come too late; returns how to stop. */
export function answerQuestions(): () => void {
  const all = new KeptValues();
  return effect(() => {
    const query = askedQuery.value;
    retries.value;
    if (isFaulty.value) return;
    const asked = view.peek();
    const held = run.peek()?.valuesFor(asked);
    if (held) {
      settle({ view: asked, values: held, fromRun: true });
      return;
    }
    const kept = all.find(query);
    if (kept) settle({ view: asked, values: kept });
    // What a named snapshot answers stays; the current one may be another by now.
    if (kept && asked.snapshot !== null) return;
    const call = new AbortController();
    waiting.value = !kept;
    void fetchValues(query, call.signal).then((outcome) => {
      if (outcome.kind === "done") all.keep(query, outcome.value);
      receive(asked, outcome, kept);
    });
    return () => call.abort();
  });
}

/** An answer that is shown already, as it was kept, is not shown anew, nor is it taken back where it could not be asked for again. */
function receive(asked: View, outcome: Outcome<Values>, kept: Values | null): void {
  if (outcome.kind === "done" && outcome.value.snapshot !== kept?.snapshot) {
    settle({ view: asked, values: outcome.value });
  }
  if (outcome.kind !== "failed" || kept) return;
  batch(() => {
    waiting.value = false;
    failure.value = outcome.problem;
  });
}

function settle(found: Answer): void {
  batch(() => {
    waiting.value = false;
    failure.value = null;
    answer.value = found;
  });
}
