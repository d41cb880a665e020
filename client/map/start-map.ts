import { type Map as MapLibreMap, ScaleControl, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import "maplibre-gl/dist/maplibre-gl.css";
import { mapBounds } from "../state/areas-in-view.ts";
import { fitEdges } from "../state/layout.ts";
import { mapPort } from "../state/map-port.ts";
import { basemapMeta } from "./basemap-meta.ts";
import { drawState } from "./draw-state.ts";
import { firstMap } from "./first-map.ts";
import { LABEL_FONT } from "./labels.ts";
import { LONDON_BOUNDS } from "./london.ts";
import { makeMap } from "./make-map.ts";
import { makePort } from "./port.ts";
import { settleCamera } from "./settle-camera.ts";

/**
 * Puts the map into an element and keeps it in step with the page's state; returns how to take it away again.
 *
 * Rejects where the browser offers no WebGL2. The element carries `data-shown`, the address of the tiles on the map,
 * and `data-still` while nothing is being loaded or drawn, for tests to wait for.
 */
export async function startMap(container: HTMLElement): Promise<() => void> {
  const base = basemapMeta()?.content;
  // A worker that was kept from before may reach no other origins than it might then.
  setWorkerUrl(base ? `${workerUrl}?${encodeURIComponent(base)}` : workerUrl);
  await document.fonts.load(`400 24px "${LABEL_FONT}"`);
  const map = makeMap(container, "Map of London.", {
    bounds: [...LONDON_BOUNDS],
    fitBoundsOptions: { padding: fitEdges() },
    hash: true,
  });
  map.addControl(new ScaleControl({ maxWidth: 100 }), "bottom-right");
  await map.once("load");
  settleCamera(map);
  tellBounds(map);
  const { drawn, stop } = drawState(map);
  mapPort.value = makePort(map);
  firstMap.value = { map, drawn };
  return () => {
    stop();
    firstMap.value = null;
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
