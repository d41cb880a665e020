import type { Map as MapLibreMap } from "maplibre-gl";
import { ABOVE_BOROUGHS, BELOW_VALUES } from "./base-style.ts";
import { LONDON_BOUNDS } from "./london.ts";
import type { MapColours } from "./map-colours.ts";
import { plainFill } from "./plain-fill.ts";

const SOURCE = "borough-lines";
const RIVER = "river";

/**
 * Draws the borough outlines above the values, and the river below them, in place of those of another snapshot or theme.
 *
 * Boroughs reach to the middle of the Thames where wards and small areas end at its banks: what of a borough no area covers is water.
 */
export function drawBoroughLines(
  map: MapLibreMap,
  tiles: string,
  zooms: { readonly minzoom: number; readonly maxzoom: number },
  colours: MapColours,
): void {
  for (const id of [RIVER, SOURCE]) if (map.getLayer(id)) map.removeLayer(id);
  if (map.getSource(SOURCE)) map.removeSource(SOURCE);
  map.addSource(SOURCE, { type: "vector", tiles: [tiles], bounds: [...LONDON_BOUNDS], ...zooms });
  map.addLayer(
    {
      id: RIVER,
      type: "fill",
      source: SOURCE,
      "source-layer": "borough",
      paint: { "fill-color": plainFill(colours.river), "fill-antialias": false },
    },
    BELOW_VALUES,
  );
  map.addLayer(
    {
      id: SOURCE,
      type: "line",
      source: SOURCE,
      "source-layer": "borough",
      layout: { "line-join": "round" },
      paint: {
        "line-color": colours.muted,
        "line-width": ["interpolate", ["linear"], ["zoom"], 8, 0.8, 12, 1.6, 15, 3],
        "line-opacity": 0.8,
      },
    },
    ABOVE_BOROUGHS,
  );
}
