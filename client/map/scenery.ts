import type { Map as MapLibreMap } from "maplibre-gl";
import { ABOVE_WATER } from "./base-style.ts";
import { LONDON_BOUNDS } from "./london.ts";
import type { MapColours } from "./map-colours.ts";
import { plainFill } from "./plain-fill.ts";

const SOURCE = "scenery";

/**
 * Draws what parks and water the snapshot holds, in place of those of another snapshot or theme.
 *
 * Water lies above the values: nobody lives on it, and its colour stands for no value. Parks are traced above them close
 * by; filled they would lie below the values, which cover their areas whole, and be work that nobody sees.
 */
export function drawScenery(
  map: MapLibreMap,
  snapshot: string,
  zooms: { readonly minzoom: number; readonly maxzoom: number },
  colours: MapColours,
): void {
  for (const id of ["park-edges", "water"]) if (map.getLayer(id)) map.removeLayer(id);
  if (map.getSource(SOURCE)) map.removeSource(SOURCE);
  const tiles = `${location.origin}/tiles/scenery/{z}/{x}/{y}.mvt?snapshot=${snapshot}`;
  map.addSource(SOURCE, { type: "vector", tiles: [tiles], bounds: [...LONDON_BOUNDS], ...zooms });
  const common = { source: SOURCE, "source-layer": SOURCE };
  map.addLayer(
    {
      ...common,
      id: "park-edges",
      type: "line",
      minzoom: 11,
      filter: ["==", ["get", "cover"], "park"],
      paint: { "line-color": colours.muted, "line-width": 0.6, "line-dasharray": [1, 3] },
    },
    ABOVE_WATER,
  );
  map.addLayer(
    {
      ...common,
      id: "water",
      type: "fill",
      filter: ["==", ["get", "cover"], "water"],
      paint: { "fill-color": plainFill(colours.river) },
    },
    ABOVE_WATER,
  );
}
