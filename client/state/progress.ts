import { effect, signal } from "@preact/signals";
import { waiting } from "./answer.ts";
import { runComing } from "./run.ts";

/** What is said of an answer on its way: nothing at first, then a line, then a sentence. */
export const progress = signal<"none" | "line" | "sentence">("none");

const LINE_AFTER_MS = 150;
const SENTENCE_AFTER_MS = 1000;

/** Keeps `progress` in step with the answer awaited; returns how to stop. */
export function watchProgress(): () => void {
  return effect(() => {
    if (!waiting.value && !runComing.value) {
      progress.value = "none";
      return;
    }
    const line = setTimeout(() => {
      progress.value = "line";
    }, LINE_AFTER_MS);
    const sentence = setTimeout(() => {
      progress.value = "sentence";
    }, SENTENCE_AFTER_MS);
    return () => {
      clearTimeout(line);
      clearTimeout(sentence);
    };
  });
}
