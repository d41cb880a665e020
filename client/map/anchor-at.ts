import type { Map as MapLibreMap } from "maplibre-gl";
import { coveredEdges } from "../state/layout.ts";
import type { Anchor } from "../state/pointed.ts";

/** The tooltip's place at a pixel of the map; null when the pixel is out of sight. */
export function anchorAt(map: MapLibreMap, x: number, y: number): Anchor | null {
  const { clientWidth, clientHeight } = map.getContainer();
  if (x < 0 || y < 0 || x > clientWidth || y > clientHeight) return null;
  const { right, bottom } = coveredEdges();
  return {
    x,
    y,
    half: {
      across: x > (clientWidth - right) / 2 ? "right" : "left",
      down: y > (clientHeight - bottom) / 2 ? "bottom" : "top",
    },
  };
}
