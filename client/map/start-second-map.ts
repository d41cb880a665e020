import { computed, effect } from "@preact/signals";
import {
  type LngLat,
  type Map as MapLibreMap,
  type MapMouseEvent,
  ScaleControl,
} from "maplibre-gl";
import { outlined } from "../state/outline.ts";
import { pointed } from "../state/pointed.ts";
import { secondAnswer, secondAreas, secondPointed } from "../state/second-answer.ts";
import { selected } from "../state/selection.ts";
import { second } from "../state/view.ts";
import { type DrawnMap, drawShown } from "./draw-state.ts";
import { firstMap } from "./first-map.ts";
import { keepTogether } from "./keep-together.ts";
import { makeMap } from "./make-map.ts";
import { codeAt, followPointer } from "./pointing.ts";

/**
 * Puts the second map into an element, with the camera of the first; returns how to take it away again.
 *
 * What is pointed at and selected is always an area of the first map's question; on the second the same area is marked, or,
 * where it has other areas, the one at the same place.
 */
export async function startSecondMap(container: HTMLElement): Promise<() => void> {
  const first = firstMap.value;
  if (!first) throw new Error("a second map needs the first one to be there");
  const map = makeMap(container, "Second map of London.", {
    center: first.map.getCenter(),
    zoom: first.map.getZoom(),
  });
  // The first one's lies under this map where the two share their ground.
  map.addControl(new ScaleControl({ maxWidth: 100 }), "bottom-right");
  await map.once("load");
  const shown = drawShown(map, { answer: secondAnswer, areas: secondAreas, palette });
  const stops = [
    keepTogether(first.map, map),
    shown.stop,
    pointTogether(first.map, map, shown),
    effect(() => shown.marks.select(selected.value)),
    effect(() => shown.marks.outline(outlined.value)),
    effect(() => shown.marks.point(secondPointed.value, pointed.value?.by !== "map")),
  ];
  const under = ({ lngLat }: MapMouseEvent) =>
    codeAt(first.map, first.map.project(lngLat), first.drawn());
  followPointer(map, under);
  return () => {
    for (const stop of stops) stop();
    map.remove();
  };
}

const palette = computed(() => second.value?.view.palette ?? null);

/** Follows what is pointed at onto the second map: by its place under a pointer, by its code where keys or the table led. */
function pointTogether(first: MapLibreMap, map: MapLibreMap, { drawn }: DrawnMap): () => void {
  const follow = ({ lngLat }: { readonly lngLat: LngLat }) => {
    secondPointed.value = pointed.peek() ? codeAt(map, map.project(lngLat), drawn()) : null;
  };
  first.on("mousemove", follow);
  map.on("mousemove", follow);
  const stop = effect(() => {
    const to = pointed.value;
    if (!to) secondPointed.value = null;
    else if (to.by !== "map") secondPointed.value = to.code;
  });
  return () => {
    first.off("mousemove", follow);
    stop();
  };
}
