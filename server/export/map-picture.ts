import type { Level } from "../../geo/domain/level.ts";
import { type AreaLook, areaLook } from "../../geo/view/area-look.ts";
import type { GroundColours } from "../../geo/view/ground-colours.ts";
import type { Drawable } from "./drawable.ts";
import { FRAME_WIDTH } from "./outline-paths.ts";
import { patternFill } from "./patterns.ts";
import { svgNode } from "./svg-node.ts";
import { svgLines } from "./svg-text.ts";

/** The map of an answer as the page draws it, `FRAME_WIDTH` wide: the river, the areas, the borough lines, the areas selected with their numbers. */
export function mapPicture(
  { view, values, paths }: Drawable,
  classColours: readonly string[],
  ground: GroundColours,
): string {
  const look = areaLook(classColours, ground);
  const looks = values.areas.map((_, i) =>
    look(values.state[i] ?? "missing", values.reason[i] ?? null, values.class[i] ?? null),
  );
  const selected = view.areas.map((code) => values.areas.indexOf(code)).filter((i) => i >= 0);
  const frame = { width: FRAME_WIDTH, height: paths.height };
  const clip = svgNode("clipPath", { id: "frame" }, svgNode("rect", frame));
  return [
    svgNode("defs", {}, clip, svgNode("g", { id: "boroughs" }, ...paths.boroughs.map(plainShape))),
    svgNode("rect", { ...frame, fill: ground.ground }),
    svgNode(
      "g",
      { "clip-path": "url(#frame)", "stroke-linejoin": "round" },
      svgNode("use", { href: "#boroughs", fill: ground.river }),
      areaShapes(paths.areas, looks, values.level, ground),
      svgNode("use", {
        href: "#boroughs",
        fill: "none",
        stroke: ground.muted,
        "stroke-width": 1.4,
        "stroke-opacity": 0.8,
      }),
      ...selected.map((i, place) => selection(paths, i, place + 1, ground)),
    ),
  ].join("");
}

/** Fine levels have finer edges, or the edges would be all that is seen. */
const EDGE_WIDTH: Readonly<Record<Level, number>> = { borough: 1, ward: 0.5, lsoa: 0.2, hex: 0 };

function areaShapes(
  paths: readonly string[],
  looks: readonly AreaLook[],
  level: Level,
  ground: GroundColours,
): string {
  const edges = { stroke: ground.edge, "stroke-width": EDGE_WIDTH[level] };
  const fills = paths.map((d, i) => shape(d, { fill: looks[i]?.fill ?? ground.ground }));
  const patterns = paths.map((d, i) => {
    const pattern = looks[i]?.pattern;
    return pattern ? shape(d, { fill: patternFill(pattern) }) : "";
  });
  const lines = paths.map((d, i) => shape(d, edgeOf(looks[i]?.edge ?? null, ground)));
  return [
    svgNode("g", edges, ...fills),
    svgNode("g", {}, ...patterns),
    svgNode("g", { fill: "none" }, ...lines),
  ].join("");
}

function edgeOf(edge: AreaLook["edge"], { ink }: GroundColours) {
  if (edge === "outlined") return { stroke: ink, "stroke-width": 1.6 };
  if (edge !== "dotted") return null;
  return {
    stroke: ink,
    "stroke-width": 1.6,
    "stroke-dasharray": "0.1 4",
    "stroke-linecap": "round",
  };
}

function selection(
  { areas, points }: Drawable["paths"],
  i: number,
  number: number,
  { accent, paper }: GroundColours,
): string {
  const d = areas[i] ?? "";
  const [x, y] = points[i] ?? [0, 0];
  return [
    shape(d, { fill: "none", stroke: paper, "stroke-width": 5 }),
    shape(d, { fill: "none", stroke: accent, "stroke-width": 3 }),
    numberedDot(x, y, number, { accent, paper }),
  ].join("");
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

function plainShape(d: string): string {
  return shape(d, {});
}

/** Nothing for a path that is empty, or an area without such an edge. */
function shape(d: string, attributes: Readonly<Record<string, string | number>> | null): string {
  return d === "" || attributes === null ? "" : svgNode("path", { d, ...attributes });
}
