import { changeLevel } from "../../geo/view/change-view.ts";
import { measureById } from "../../geo/view/measure-registry.ts";
import { MAX_AREAS } from "../../geo/view/view.ts";
import type { AreaSummary } from "../../geo/wire/snapshot.ts";
import { viewOfArea } from "./area-view.ts";
import { mapPort } from "./map-port.ts";
import { addsToSelection, withArea } from "./selection.ts";
import { ask, view } from "./view.ts";

/**
 * Selects an area that was searched for, in place of others or beside them, and brings it into sight, at its own level and vintage.
 *
 * Where the measure is not made for that level the question stays as it is, and the map only moves there.
 */
export function goToArea(area: AreaSummary): void {
  const measure = measureById(view.peek().measure);
  if (measure?.levels.includes(area.level)) {
    const now = view.peek();
    const there = viewOfArea(now, area);
    // Codes of different boundaries cannot be selected together.
    const joins =
      addsToSelection.peek() && there.level === now.level && there.vintage === now.vintage;
    ask(joins ? { ...there, areas: withArea(area.code) } : there);
  }
  mapPort.value?.showBounds(area.bounds);
}

/** Selects several boroughs in the same way, by their newest boundaries. */
export function goToAreas(boroughs: readonly string[], bounds: AreaSummary["bounds"]): void {
  const measure = measureById(view.peek().measure);
  if (measure?.levels.includes("borough")) {
    const there = changeLevel({ ...view.peek(), vintage: null }, "borough");
    ask({ ...there, areas: boroughs.slice(0, MAX_AREAS) });
  }
  mapPort.value?.showBounds(bounds);
}
