import { Map as MapLibreMap, type MapOptions } from "maplibre-gl";
import { baseStyle } from "./base-style.ts";
import { basemapMeta } from "./basemap-meta.ts";
import { MAP_LIMITS } from "./london.ts";
import { readMapColours } from "./map-colours.ts";
import { FADE_MS } from "./value-layer.ts";

/** A map of London with nothing on it: north up, flat, and within its limits. `title` is what a screen reader calls it. */
export function makeMap(
  container: HTMLElement,
  title: string,
  camera: Pick<MapOptions, "bounds" | "fitBoundsOptions" | "center" | "zoom" | "hash">,
): MapLibreMap {
  const map = new MapLibreMap({
    container,
    style: baseStyle(readMapColours()),
    ...camera,
    maxBounds: MAP_LIMITS,
    // Farther out there are no tiles.
    minZoom: 7,
    maxZoom: 17,
    maxPitch: 0,
    attributionControl: false,
    fadeDuration: FADE_MS,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    locale: { "Map.Title": `${title} Arrow keys move it, plus and minus zoom.` },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  markStillness(map);
  const meta = basemapMeta();
  if (meta) map.once("load", async () => (await import("./basemap.ts")).drawBasemap(map, meta));
  return map;
}

/** The element carries `data-still` while nothing is being loaded or drawn, for tests to wait for. */
function markStillness(map: MapLibreMap): void {
  const { dataset } = map.getContainer();
  map.on("idle", () => {
    dataset["still"] = "";
  });
  map.on("dataloading", () => {
    delete dataset["still"];
  });
}
