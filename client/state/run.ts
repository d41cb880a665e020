import { signal } from "@preact/signals";
import { formatPeriod, type Period } from "../../geo/domain/period.ts";
import { type Classes, formatClasses } from "../../geo/view/classes.ts";
import { formatView } from "../../geo/view/format-view.ts";
import { measureById } from "../../geo/view/measure-registry.ts";
import type { View } from "../../geo/view/view.ts";
import { type Frames, valuesOfFrame } from "../../geo/wire/frames.ts";
import type { Problem } from "../../geo/wire/problem.ts";
import type { Values } from "../../geo/wire/values.ts";
import { fetchFrames } from "../api/resources.ts";

/** The answers to one question in one window of months after another, all at hand: going from one to the next asks nobody. */
export interface Run {
  /** From the first month of the first window to the last of the last. */
  readonly period: Period;
  readonly windows: readonly Period[];
  /** How a View must be cut into classes to be answered from here: the limits that all windows share. */
  readonly classes: Classes | null;
  /** The answer to a View; null when it asks for something else. */
  valuesFor(view: View): Values | null;
}

/** The run held now. */
export const run = signal<Run | null>(null);

/** Whether one is on its way. */
export const runComing = signal(false);

/** Why the last one could not be had; null when it could. */
export const runFailure = signal<Problem | null>(null);

let call = new AbortController();

/** Fetches the answers of a View in windows of `length` months within `period`; null when that fails or is overtaken. */
export async function loadRun(view: View, period: Period, length: number): Promise<Run | null> {
  call.abort();
  call = new AbortController();
  runComing.value = true;
  const query = formatView({ ...view, period, areas: [], palette: null });
  const outcome = await fetchFrames(query, length, call.signal);
  if (outcome.kind === "aborted") return null;
  runComing.value = false;
  runFailure.value = outcome.kind === "failed" ? outcome.problem : null;
  run.value = outcome.kind === "done" ? runOf(view, outcome.value) : null;
  return run.value;
}

/** Makes a run of the answers to a View. */
export function runOf(view: View, frames: Frames): Run | null {
  const windows = frames.frames.map(({ period: { from, to } }) => ({ from, to }));
  const [first, last] = [windows[0], windows.at(-1)];
  if (!first || !last) return null;
  const classes = sharedClasses(view, frames.common.breaks);
  const key = keyOf({ ...view, classes });
  const byPeriod = new Map(frames.frames.map((frame) => [formatPeriod(frame.period), frame]));
  const made = new Map<string, Values>();
  return {
    windows,
    period: { from: first.from, to: last.to },
    classes,
    valuesFor: (asked) => {
      const period = asked.period && formatPeriod(asked.period);
      const frame = period && keyOf(asked) === key && byPeriod.get(period);
      if (!frame) return null;
      const values = made.get(period) ?? valuesOfFrame(frames, frame);
      made.set(period, values);
      return values;
    },
  };
}

/** Limits that follow from the data are from now on given by hand, or they would follow each window's own. */
export function sharedClasses(view: View, breaks: readonly number[]): Classes | null {
  const turnsOnOne = measureById(view.measure)?.scale === "ratio";
  const method = view.classes?.method ?? (turnsOnOne ? "diverging" : "quantile");
  const fixed = method === "custom" || (turnsOnOne && method === "diverging");
  return fixed || breaks.length === 0 ? view.classes : { method: "custom", breaks };
}

function keyOf({ classes, ...view }: View): string {
  const rest = formatView({ ...view, classes: null, areas: [], palette: null, period: null });
  return `${classes ? formatClasses(classes) : ""} ${rest}`;
}
