import { computed } from "@preact/signals";
import { monthIndex, type Period } from "../../geo/domain/period.ts";
import { isWholeYears } from "../../geo/measure/disclosed-period.ts";
import { measureById } from "../../geo/view/measure-registry.ts";
import { answer } from "./answer.ts";
import { isByYear } from "./catalogue.ts";
import { nearestWindow, timeline, windowsOf } from "./timeline.ts";
import { view } from "./view.ts";

/** The period on screen: the View's, or the one that its answer took for it; null while unknown. */
export const shownPeriod = computed<Period | null>(() => {
  const newest = answer.value?.view.period === null ? answer.value.values.period : null;
  return view.value.period ?? (newest && { from: newest.from, to: newest.to });
});

/** How many months the period on screen has. */
export const windowLength = computed(() => {
  const shown = shownPeriod.value;
  return shown ? monthIndex(shown.to) - monthIndex(shown.from) + 1 : 0;
});

/** Where windows of the period's length can stand. */
export const windows = computed(() => {
  const all = timeline.value ? windowsOf(timeline.value, windowLength.value) : [];
  return isByYear.value ? all.filter(isWholeYears) : all;
});

/** Whether there is more than one window to go to. */
export const canStep = computed(() => windows.value.length > 1);

/** Whether the server answers many windows at once: not where each is a search for patterns that takes seconds. */
export const hasRuns = computed(() => !measureById(view.value.measure)?.needsGround);

/** The place among the windows of the one on screen, or the one nearest to it; -1 where there are none. */
export const windowShown = computed(() => {
  const shown = shownPeriod.value;
  return shown ? nearestWindow(windows.value, shown.from) : -1;
});
