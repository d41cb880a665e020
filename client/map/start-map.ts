import { Map as MapLibreMap, ScaleControl, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import "maplibre-gl/dist/maplibre-gl.css";
import { mapBounds } from "../state/areas-in-view.ts";
import { fitEdges } from "../state/layout.ts";
import { mapPort } from "../state/map-port.ts";
import { baseStyle } from "./base-style.ts";
import { drawState } from "./draw-state.ts";
import { LABEL_FONT } from "./labels.ts";
import { LONDON_BOUNDS, MAP_LIMITS } from "./london.ts";
import { readMapColours } from "./map-colours.ts";
import { makePort } from "./port.ts";

/**
 * Puts the map into an element and keeps it in step with the page's state; returns how to take it away again.
 *
 * Rejects where the browser offers no WebGL2. The element carries `data-shown`, the address of the tiles on the map,
 * and `data-still` while nothing is being loaded or drawn, for tests to wait for.
 */
export async function startMap(container: HTMLElement): Promise<() => void> {
  setWorkerUrl(workerUrl);
  await document.fonts.load(`400 24px "${LABEL_FONT}"`);
  const map = new MapLibreMap({
    container,
    style: baseStyle(readMapColours()),
    bounds: [...LONDON_BOUNDS],
    fitBoundsOptions: { padding: fitEdges() },
    maxBounds: MAP_LIMITS,
    maxZoom: 17,
    maxPitch: 0,
    hash: true,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    locale: { "Map.Title": "Map of London. Arrow keys move it, plus and minus zoom." },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new ScaleControl({ maxWidth: 100 }), "bottom-right");
  await map.once("load");
  mapPort.value = makePort(map);
  markStillness(map);
  tellBounds(map);
  const stop = drawState(map);
  return () => {
    stop();
    mapPort.value = null;
    mapBounds.value = null;
    map.remove();
  };
}

function tellBounds(map: MapLibreMap): void {
  const tell = () => {
    const bounds = map.getBounds();
    mapBounds.value = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  };
  tell();
  map.on("moveend", tell);
}

function markStillness(map: MapLibreMap): void {
  const { dataset } = map.getContainer();
  map.on("idle", () => {
    dataset["still"] = "";
  });
  map.on("dataloading", () => {
    delete dataset["still"];
  });
}
