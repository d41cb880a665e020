import type { Pattern } from "../../geo/view/area-look.ts";
import type { GroundColours } from "../../geo/view/ground-colours.ts";
import { svgNode } from "./svg-node.ts";

const SIZE = 8;

/** The hatches and dots that states are drawn with, as definitions for `patternFill`. */
export function patternDefinitions({ ink, edge }: GroundColours): string {
  const rising = `M-1 ${SIZE + 1}L${SIZE + 1} -1M-1 1L1 -1M${SIZE - 1} ${SIZE + 1}L${SIZE + 1} ${SIZE - 1}`;
  const falling = `M-1 -1L${SIZE + 1} ${SIZE + 1}M-1 ${SIZE - 1}L1 ${SIZE + 1}M${SIZE - 1} -1L${SIZE + 1} 1`;
  const lines = (d: string, stroke: string, opacity: number) =>
    svgNode("path", { d, stroke, "stroke-opacity": opacity, "stroke-width": 0.9, fill: "none" });
  const dot = svgNode("circle", { cx: SIZE / 2, cy: SIZE / 2, r: 1.3, fill: edge });
  return svgNode(
    "defs",
    {},
    definition("hatch", lines(rising, ink, 0.55)),
    definition("cross-hatch", lines(rising + falling, edge, 0.65)),
    definition("dots", dot),
  );
}

/** The `fill` of a shape drawn over with a pattern. */
export function patternFill(pattern: Pattern): string {
  return `url(#${pattern})`;
}

function definition(id: Pattern, content: string): string {
  const box = { x: 0, y: 0, width: SIZE, height: SIZE };
  return svgNode("pattern", { id, patternUnits: "userSpaceOnUse", ...box }, content);
}
