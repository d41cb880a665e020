import { signal } from "@preact/signals";
import type { Month, Period } from "../../geo/domain/period.ts";
import type { Classes } from "../../geo/view/classes.ts";
import { answer } from "./answer.ts";
import { hasRuns, shownPeriod, windowLength, windowShown, windows } from "./period-window.ts";
import { loadRun, type Run, run } from "./run.ts";
import { nearestWindow, runAround } from "./timeline.ts";
import { ask, view, writeNow } from "./view.ts";

/** Whether the period moves on by itself. */
export const playing = signal(false);

const STEP_MS = 900;
const CALM_STEP_MS = 2000;

/** More would be long to fetch and long to watch. */
const MOST_WINDOWS = 36;
const MOST_CELLS = 60_000;

/** With fewer months than this to go, a reader who has just opened the page sees hardly anything. */
const WORTH_PLAYING = 11;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Moves the period on month by month to the run's end; it begins again at the run's start where little is left to show. */
export async function play(): Promise<void> {
  playing.value = true;
  const from = windows.value[windowShown.value] ?? null;
  const fresh = !run.value?.valuesFor(view.value);
  const held = await runWith(from);
  if (!held || !playing.value) {
    pause();
    return;
  }
  const left = held.windows.filter((window) => from && window.from > from.from).length;
  const again = left < (fresh ? WORTH_PLAYING : 1);
  go(held, (again ? held.windows[0] : from) ?? held.period);
  timer = setTimeout(tick, pace());
}

export function pause(): void {
  clearTimeout(timer);
  playing.value = false;
}

/** Goes so many windows on, or back when negative, and stops playing. */
export async function step(by: number): Promise<void> {
  pause();
  await moveToPlace(windowShown.value + by);
}

/** Goes to the window that begins with a month, or nearest after it; `dragging` leaves the address alone until `settle`. */
export async function moveTo(from: Month, dragging = false): Promise<void> {
  pause();
  await moveToPlace(nearestWindow(windows.value, from), dragging);
}

/** Writes into the address where a drag has ended. */
export function settle(): void {
  writeNow();
}

/** Lets the class limits follow the period on screen again. */
export function releaseLimits(): void {
  pause();
  ask({ ...view.peek(), classes: classesBefore });
}

/** How values were cut into classes before the limits were held fast. */
let classesBefore: Classes | null = null;

async function moveToPlace(wanted: number, dragging = false): Promise<void> {
  const at = Math.min(Math.max(wanted, 0), windows.value.length - 1);
  const window = windows.value[at];
  if (!window) return;
  const held = await runWith(window);
  if (held) go(held, window, dragging);
  else ask({ ...view.peek(), period: window }, "replace");
}

function tick(): void {
  const held = run.value;
  const shown = shownPeriod.value;
  if (!held || !shown) return;
  const elsewhere = !held.valuesFor(view.peek());
  const next = held.windows.find(({ from }) => from > shown.from);
  if (elsewhere || !next) {
    pause();
    return;
  }
  go(held, next);
  timer = setTimeout(tick, pace());
}

/** The first window of a run is a step in the history, the others take its place. */
function go(held: Run, period: Period, dragging = false): void {
  const { classes } = view.peek();
  const enters = !held.valuesFor(view.peek());
  if (classes?.method !== "custom") classesBefore = classes;
  ask(
    { ...view.peek(), period, classes: held.classes },
    enters ? "push" : dragging ? "later" : "replace",
  );
}

/** The run that holds a window of the question on screen: the one at hand, or one fetched around it. */
async function runWith(window: Period | null): Promise<Run | null> {
  if (!window || !hasRuns.value) return null;
  const known = run.value;
  const asked = view.peek();
  if (known?.valuesFor({ ...asked, period: window, classes: known.classes }) && sameLimits(known)) {
    return known;
  }
  const areas = answer.value?.values.areas.length ?? 1;
  const most = Math.min(MOST_WINDOWS, Math.max(2, Math.floor(MOST_CELLS / areas)));
  const around = runAround(windows.value, windows.value.indexOf(window), most);
  const [first, last] = [around[0] ?? window, around.at(-1) ?? window];
  const fetched = await loadRun(asked, { from: first.from, to: last.to }, windowLength.value);
  const fits = fetched?.valuesFor({ ...view.peek(), period: window, classes: fetched.classes });
  return fits ? fetched : null;
}

/** Whether the run's limits are those on screen, or were drawn for the way of cutting that is on screen. */
function sameLimits(held: Run): boolean {
  const { classes } = view.peek();
  return classes === classesBefore || JSON.stringify(classes) === JSON.stringify(held.classes);
}

function pace(): number {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? CALM_STEP_MS : STEP_MS;
}
