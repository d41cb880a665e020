import type { Map as MapLibreMap } from "maplibre-gl";
import { fitEdges } from "../state/layout.ts";
import type { MapPort } from "../state/map-port.ts";
import { LONDON_BOUNDS } from "./london.ts";

/** What controls outside the map can have it do. */
export function makePort(map: MapLibreMap): MapPort {
  const show: MapPort["showBounds"] = ([west, south, east, north]) => {
    map.fitBounds([west, south, east, north], { padding: fitEdges(), maxZoom: 14 });
  };
  return {
    focus: () => map.getCanvas().focus(),
    zoomBy: (steps) => map.zoomTo(map.getZoom() + steps),
    panBy: (east, south) => {
      const { clientWidth, clientHeight } = map.getContainer();
      map.panBy([east * clientWidth, south * clientHeight]);
    },
    showAll: () => show(LONDON_BOUNDS),
    keepAll: () => {
      const [west, south, east, north] = LONDON_BOUNDS;
      const bounds = map.getBounds();
      if (!bounds.contains([west, south]) || !bounds.contains([east, north])) return;
      const again = () => show(LONDON_BOUNDS);
      queueMicrotask(again);
      map.once("resize", again);
      map.once("idle", () => map.off("resize", again));
    },
    showBounds: show,
  };
}
