import { setImmediate } from "node:timers/promises";
import { isEventKind } from "../../geo/domain/event.ts";
import { MEASURES } from "../../geo/view/measure-registry.ts";
import { parseView } from "../../geo/view/parse-view.ts";
import type { View } from "../../geo/view/view.ts";

/** What readers are shown before they choose anything: every measure of events by ward, but hotspots, over the newest twelve months. */
export function usualViews(): View[] {
  return MEASURES.filter(
    ({ kind, needsGround, levels }) => isEventKind(kind) && !needsGround && levels.includes("ward"),
  ).flatMap(({ id }) => {
    const view = parseView([["measure", id]]);
    return view.ok ? [view.value] : [];
  });
}

/**
 * Asks one View after another, letting whatever else waits go first each time, until `stop` says so.
 *
 * The first answers after a start take several times as long as later ones, as code that has hardly run is not yet compiled: so the
 * first reader should not be the one who asks them.
 */
export async function askInTurn(
  views: readonly View[],
  ask: (view: View) => Promise<unknown>,
  stop: () => boolean,
): Promise<void> {
  for (const view of views) {
    await setImmediate();
    if (stop()) return;
    await ask(view);
  }
}
