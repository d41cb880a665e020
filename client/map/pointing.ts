import type { Map as MapLibreMap, MapMouseEvent } from "maplibre-gl";
import { coveredEdges } from "../state/layout.ts";
import { anchor, pointAway, pointed } from "../state/pointed.ts";
import { chooseArea } from "../state/selection.ts";
import { anchorAt } from "./anchor-at.ts";
import { fillLayerOf } from "./value-layers.ts";
import type { Drawn } from "./value-sources.ts";

/** Turns hovering, tapping and clicking into what is pointed at and selected; `areaAt` says which area is meant. */
export function followPointer(
  map: MapLibreMap,
  areaAt: (event: MapMouseEvent) => string | null,
): void {
  map.on("mousemove", (event) => {
    // A map that is dragged moves along with the pointer: what lies under it is looked up once it is let go.
    if (event.originalEvent.buttons === 0) point(map, event, areaAt(event));
  });
  map.on("mouseout", () => {
    if (pointed.peek()?.by === "map") pointAway();
  });
  map.on("click", (event) => {
    const code = areaAt(event);
    const { shiftKey, ctrlKey, metaKey } = event.originalEvent;
    if (code !== null) chooseArea(code, shiftKey || ctrlKey || metaKey);
    point(map, event, code);
    uncover(map, event.point);
  });
  map.on("movestart", () => {
    if (pointed.peek()?.by === "map") pointAway();
  });
}

/** Moves the map when the place just clicked has come to lie under the answer that the click opened. */
function uncover(map: MapLibreMap, { x, y }: MapMouseEvent["point"]): void {
  const container = map.getContainer();
  const stage = container.offsetParent ?? container;
  const { right, bottom } = coveredEdges();
  const over = (place: number, limit: number) => Math.max(0, place - limit);
  const hidden: [number, number] = [
    over(x + container.offsetLeft, stage.clientWidth - right),
    over(y + container.offsetTop, stage.clientHeight - bottom),
  ];
  if (hidden.some((by) => by > 0)) map.panBy(hidden);
}

function point(map: MapLibreMap, { point: { x, y } }: MapMouseEvent, code: string | null): void {
  map.getCanvas().style.cursor = code === null ? "" : "pointer";
  if (code === null) {
    pointAway();
    return;
  }
  if (pointed.peek()?.code !== code) pointed.value = { code, by: "map" };
  anchor.value = anchorAt(map, x, y);
}

/** The area drawn at a pixel of the map; null where there is none. */
export function codeAt(
  map: MapLibreMap,
  place: MapMouseEvent["point"],
  drawn: Drawn | null,
): string | null {
  if (!drawn) return null;
  const layers = [fillLayerOf(drawn.source)];
  const code: unknown = map.queryRenderedFeatures(place, { layers })[0]?.properties["code"];
  return typeof code === "string" ? code : null;
}
