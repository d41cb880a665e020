import type { ExpressionSpecification } from "maplibre-gl";
import type { Level } from "../../geo/domain/level.ts";
import { VALUE_OPACITY } from "./base-style.ts";
import { fillColour, type Reading } from "./fill-colour.ts";
import type { MapColours } from "./map-colours.ts";
import { CROSS_HATCH, HATCH } from "./patterns.ts";
import { EVERYWHERE, fill, line, markLine, onlyWhere, type ValueLayer } from "./value-layer.ts";

/** The layers that draw one answer, lowest first, all from the source of that name; nothing shows until faded in. */
export function valueLayers(
  source: string,
  level: Level,
  classColours: readonly string[],
  colours: MapColours,
  reading: Reading,
): ValueLayer[] {
  const common = { source, "source-layer": level };
  const only = (areas: ExpressionSpecification) => onlyWhere(areas, reading);
  const state = (name: string): ExpressionSpecification => ["==", [reading, "state"], name];
  const isCity: ExpressionSpecification = ["==", [reading, "reason"], "city-not-ranked"];
  const missing = state("missing");
  return [
    fill(
      `${source}-fill`,
      common,
      { "fill-color": fillColour(classColours, colours.ground, reading) },
      { opacity: ["global-state", VALUE_OPACITY] },
    ),
    fill(`${source}-unstable`, common, { "fill-pattern": HATCH }, only(state("unstable"))),
    fill(
      `${source}-missing`,
      common,
      { "fill-pattern": CROSS_HATCH },
      only(["all", missing, ["!", isCity]]),
    ),
    line(
      `${source}-edge`,
      common,
      { "line-color": colours.edge, "line-width": EDGE_WIDTH[level] },
      EVERYWHERE,
    ),
    line(
      `${source}-cannot-tell`,
      common,
      {
        "line-color": colours.ink,
        "line-width": ["interpolate", ["linear"], ["zoom"], 9, 1, 13, 2.4],
        // Inside its own area, where no neighbour's edge runs over it: outer rings turn clockwise in a tile.
        "line-offset": ["interpolate", ["linear"], ["zoom"], 9, 1.2, 13, 3.6],
        "line-dasharray": [0.1, 2.4],
      },
      only(state("cannot-tell")),
      { "line-cap": "round" },
    ),
    line(
      `${source}-city`,
      common,
      { "line-color": colours.ink, "line-width": 1 },
      only(["all", missing, isCity]),
    ),
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
