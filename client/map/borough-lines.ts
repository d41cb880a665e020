import type { Map as MapLibreMap } from "maplibre-gl";
import { ABOVE_BOROUGHS } from "./base-style.ts";
import { LONDON_BOUNDS } from "./london.ts";
import type { MapColours } from "./map-colours.ts";

const SOURCE = "borough-lines";

/** Draws the borough outlines above the values, in place of those of another snapshot or theme. */
export function drawBoroughLines(
  map: MapLibreMap,
  tiles: string,
  zooms: { readonly minzoom: number; readonly maxzoom: number },
  colours: MapColours,
): void {
  if (map.getLayer(SOURCE)) map.removeLayer(SOURCE);
  if (map.getSource(SOURCE)) map.removeSource(SOURCE);
  map.addSource(SOURCE, { type: "vector", tiles: [tiles], bounds: [...LONDON_BOUNDS], ...zooms });
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
