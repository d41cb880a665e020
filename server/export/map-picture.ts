import type { GroundColours } from "../../geo/view/ground-colours.ts";
import type { Drawable } from "./drawable.ts";
import { type MapShape, mapShapes } from "./map-shapes.ts";
import { FRAME_WIDTH } from "./outline-paths.ts";
import { patternFill } from "./patterns.ts";
import { svgNode } from "./svg-node.ts";
import { svgLines } from "./svg-text.ts";

/** The map of an answer as the page draws it, `FRAME_WIDTH` wide, with the numbers of the areas selected. */
export function mapPicture(
  drawable: Drawable,
  classColours: readonly string[],
  ground: GroundColours,
): string {
  const frame = { width: FRAME_WIDTH, height: drawable.paths.height };
  const clip = svgNode("clipPath", { id: "frame" }, svgNode("rect", frame));
  const shapes = mapShapes(drawable, classColours, ground).map(shapeNode);
  return [
    svgNode("defs", {}, clip),
    svgNode("rect", { ...frame, fill: ground.ground }),
    svgNode(
      "g",
      { "clip-path": "url(#frame)", fill: "none", "stroke-linejoin": "round" },
      ...shapes,
    ),
    mapNumbers(drawable, ground),
  ].join("");
}

/** The numbers of the areas selected, at their places on the map. */
export function mapNumbers({ view, values, paths }: Drawable, ground: GroundColours): string {
  return view.areas
    .map((code, place) => {
      const point = paths.points[values.areas.indexOf(code)];
      return point ? numberedDot(...point, place + 1, ground) : "";
    })
    .join("");
}

/** The sign of a selected area, on the map and in the list beside it. */
export function numberedDot(
  x: number,
  y: number,
  number: number,
  { accent, paper }: Pick<GroundColours, "accent" | "paper">,
): string {
  const style = {
    size: 24,
    leading: 34,
    fill: paper,
    weight: "semibold",
    anchor: "middle",
  } as const;
  return [
    svgNode("circle", { cx: x, cy: y, r: 17, fill: accent, stroke: paper, "stroke-width": 1.5 }),
    svgLines([String(number)], x, y - 17, style),
  ].join("");
}

function shapeNode({ d, fill, pattern, stroke }: MapShape): string {
  return svgNode("path", {
    d,
    fill: pattern ? patternFill(pattern) : (fill ?? null),
    stroke: stroke?.colour ?? null,
    "stroke-width": stroke?.width ?? null,
    "stroke-dasharray": stroke?.dotted ? "0.1 4" : null,
    "stroke-linecap": stroke?.dotted ? "round" : null,
  });
}
