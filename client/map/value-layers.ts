import type { ExpressionSpecification } from "maplibre-gl";
import type { Level } from "../../geo/domain/level.ts";
import { VALUE_OPACITY } from "./base-style.ts";
import type { MapColours } from "./map-colours.ts";
import { CROSS_HATCH, HATCH } from "./patterns.ts";
import { fill, fillOf, line, lineOf, markLine, type ValueLayer } from "./value-layer.ts";

/** The layers that draw the areas of a source by their looks, lowest first; nothing shows until faded in. */
export function valueLayers(source: string, level: Level, colours: MapColours): ValueLayer[] {
  const common = { source, "source-layer": level };
  return [
    fill(
      `${source}-fill`,
      common,
      { "fill-color": ["to-color", ["coalesce", ["feature-state", "colour"], colours.ground]] },
      ["global-state", VALUE_OPACITY],
    ),
    fillOf("unstable", `${source}-unstable`, common, { "fill-pattern": HATCH }),
    fillOf("missing", `${source}-missing`, common, { "fill-pattern": CROSS_HATCH }),
    line(`${source}-edge`, common, {
      "line-color": colours.edge,
      "line-width": EDGE_WIDTH[level],
    }),
    lineOf(
      "cannot-tell",
      `${source}-cannot-tell`,
      common,
      {
        "line-color": colours.ink,
        "line-width": ["interpolate", ["linear"], ["zoom"], 9, 1, 13, 2.4],
        // Inside its own area, where no neighbour's edge runs over it: outer rings turn clockwise in a tile.
        "line-offset": ["interpolate", ["linear"], ["zoom"], 9, 1.2, 13, 3.6],
        "line-dasharray": [0.1, 2.4],
      },
      { "line-cap": "round" },
    ),
    lineOf("city", `${source}-city`, common, { "line-color": colours.ink, "line-width": 1 }),
    markLine(`${source}-mark-paper`, common, colours.paper, 4.5),
    markLine(`${source}-mark`, common, colours.accent, 2.5),
  ];
}

/** The layer of a source in which areas are looked up under the pointer. */
export function fillLayerOf(source: string): string {
  return `${source}-fill`;
}

/** Fine levels have finer edges far out, or the edges would be all that is seen. */
const EDGE_WIDTH: Readonly<Record<Level, ExpressionSpecification>> = {
  borough: ["interpolate", ["linear"], ["zoom"], 8, 0.6, 14, 2],
  ward: ["interpolate", ["linear"], ["zoom"], 8, 0.3, 10, 0.6, 14, 1.4],
  lsoa: ["interpolate", ["linear"], ["zoom"], 9, 0, 11, 0.4, 14, 1.2],
  hex: ["step", ["zoom"], 0, 12, 0.6],
};
