import type { Map as MapLibreMap } from "maplibre-gl";
import { coveredEdges } from "../state/layout.ts";
import type { Anchor } from "../state/pointed.ts";

/** The tooltip's place at a pixel of the map, given within the stage that may hold two maps; null when the pixel is out of sight. */
export function anchorAt(map: MapLibreMap, x: number, y: number): Anchor | null {
  const container = map.getContainer();
  if (x < 0 || y < 0 || x > container.clientWidth || y > container.clientHeight) return null;
  const stage = container.offsetParent ?? container;
  const { right, bottom } = coveredEdges();
  const [across, down] = [x + container.offsetLeft, y + container.offsetTop];
  return {
    x: across,
    y: down,
    half: {
      across: across > (stage.clientWidth - right) / 2 ? "right" : "left",
      down: down > (stage.clientHeight - bottom) / 2 ? "bottom" : "top",
    },
  };
}
