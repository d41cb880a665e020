import type { StyleSpecification } from "maplibre-gl";
import type { MapColours } from "./map-colours.ts";

/**
 * Layers that mark where others go: the river below values (and below a basemap), then park edges and water, marks of areas, borough lines, labels. They draw nothing.
 *
 * No `glyphs`: text is drawn by the browser in the page's own font, without a glyph server.
 */
export const BELOW_VALUES = "below-values";
export const ABOVE_VALUES = "above-values";
export const ABOVE_WATER = "above-water";
export const ABOVE_MARKS = "above-marks";
export const ABOVE_BOROUGHS = "above-boroughs";

/** The state of the map that says how much of their colour values are drawn with: 1, or less over a basemap. */
export const VALUE_OPACITY = "value-opacity";

export function baseStyle(colours: MapColours): StyleSpecification {
  return {
    version: 8,
    state: { [VALUE_OPACITY]: { default: 1 } },
    sources: {},
    layers: [
      { id: "ground", type: "background", paint: { "background-color": colours.ground } },
      { id: BELOW_VALUES, type: "background", layout: { visibility: "none" } },
      { id: ABOVE_VALUES, type: "background", layout: { visibility: "none" } },
      { id: ABOVE_WATER, type: "background", layout: { visibility: "none" } },
      { id: ABOVE_MARKS, type: "background", layout: { visibility: "none" } },
      { id: ABOVE_BOROUGHS, type: "background", layout: { visibility: "none" } },
    ],
  };
}
