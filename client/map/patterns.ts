import type { Map as MapLibreMap } from "maplibre-gl";
import type { MapColours } from "./map-colours.ts";

/** Images of the hatches, by the name under which layers ask for them. */
export const HATCH = "hatch-unstable";
export const CROSS_HATCH = "hatch-missing";

const SIZE = 8;
const PIXEL_RATIO = 2;

/** Draws the hatches in the ground's colours and hands them to the map, in place of earlier ones. */
export function addPatterns(map: MapLibreMap, colours: MapColours): void {
  const images = {
    [HATCH]: drawTile(colours.ink, 0.55, ["rising"]),
    [CROSS_HATCH]: drawTile(colours.edge, 0.65, ["rising", "falling"]),
  };
  for (const [name, image] of Object.entries(images)) {
    if (!image) continue;
    if (map.hasImage(name)) map.removeImage(name);
    map.addImage(name, image, { pixelRatio: PIXEL_RATIO });
  }
}

/** One tile of a pattern that repeats without a seam; null where the browser draws no canvas. */
function drawTile(
  colour: string,
  opacity: number,
  lines: readonly ("rising" | "falling")[],
): ImageData | null {
  const size = SIZE * PIXEL_RATIO;
  const canvas = document.createElement("canvas");
  canvas.width = size;
  canvas.height = size;
  const pen = canvas.getContext("2d");
  if (!pen) return null;
  pen.strokeStyle = colour;
  pen.globalAlpha = opacity;
  pen.lineWidth = 0.8 * PIXEL_RATIO;
  for (const line of lines) {
    for (const shift of [-size, 0, size]) {
      pen.beginPath();
      pen.moveTo(shift - 1, line === "rising" ? size + 1 : -1);
      pen.lineTo(shift + size + 1, line === "rising" ? -1 : size + 1);
      pen.stroke();
    }
  }
  return pen.getImageData(0, 0, size, size);
}
