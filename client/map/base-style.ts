import type { StyleSpecification } from "maplibre-gl";
import type { MapColours } from "./map-colours.ts";

/**
 * Layers that mark where others go: the river below values, then park edges and water, marks of areas, borough lines, labels. They draw nothing.
 *
 * No `glyphs`: text is drawn by the browser in the page's own font, without a glyph server.
 */
export const BELOW_VALUES = "below-values";
export const ABOVE_VALUES = "above-values";
export const ABOVE_WATER = "above-water";
export const ABOVE_MARKS = "above-marks";
export const ABOVE_BOROUGHS = "above-boroughs";

export function baseStyle(colours: MapColours): StyleSpecification {
  return {
    version: 8,
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
