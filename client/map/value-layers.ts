import type { AddLayerObject, ExpressionSpecification, FilterSpecification } from "maplibre-gl";
import type { Level } from "../../geo/domain/level.ts";
import { fillColour } from "./fill-colour.ts";
import type { MapColours } from "./map-colours.ts";
import { CROSS_HATCH, HATCH } from "./patterns.ts";

/** The layers that draw one answer's tiles, lowest first, all from the source of that name; nothing shows until faded in. */
export function valueLayers(
  source: string,
  level: Level,
  classColours: readonly string[],
  colours: MapColours,
): AddLayerObject[] {
  const common = { source, "source-layer": level };
  return [
    {
      ...common,
      id: `${source}-fill`,
      type: "fill",
      paint: { "fill-color": fillColour(classColours), ...HIDDEN_FILL },
    },
    {
      ...common,
      id: `${source}-unstable`,
      type: "fill",
      filter: hasState("unstable"),
      paint: { "fill-pattern": HATCH, ...HIDDEN_FILL },
    },
    {
      ...common,
      id: `${source}-missing`,
      type: "fill",
      filter: ["all", hasState("missing"), ["!", IS_CITY_EXCEPTION]],
      paint: { "fill-pattern": CROSS_HATCH, ...HIDDEN_FILL },
    },
    {
      ...common,
      id: `${source}-edge`,
      type: "line",
      paint: { "line-color": colours.edge, "line-width": EDGE_WIDTH[level], ...HIDDEN_LINE },
    },
    {
      ...common,
      id: `${source}-cannot-tell`,
      type: "line",
      filter: hasState("cannot-tell"),
      layout: { "line-cap": "round" },
      paint: {
        "line-color": colours.ink,
        "line-width": ["interpolate", ["linear"], ["zoom"], 9, 1, 13, 2.4],
        // Inside its own area, where no neighbour's edge runs over it: outer rings turn clockwise in a tile.
        "line-offset": ["interpolate", ["linear"], ["zoom"], 9, 1.2, 13, 3.6],
        "line-dasharray": [0.1, 2.4],
        ...HIDDEN_LINE,
      },
    },
    {
      ...common,
      id: `${source}-city`,
      type: "line",
      filter: ["all", hasState("missing"), IS_CITY_EXCEPTION],
      paint: { "line-color": colours.ink, "line-width": 1, ...HIDDEN_LINE },
    },
    markLine(`${source}-mark-paper`, common, colours.paper, 4.5),
    markLine(`${source}-mark`, common, colours.accent, 2.5),
  ];
}

/** The layer of a source in which areas are looked up under the pointer. */
export function fillLayerOf(source: string): string {
  return `${source}-fill`;
}

/** The paint property by which a layer is faded in; null for marks, whose opacity follows the areas' states. */
export function fadeOf(layer: AddLayerObject): "fill-opacity" | "line-opacity" | null {
  if (layer.id.includes("-mark")) return null;
  return layer.type === "fill" ? "fill-opacity" : "line-opacity";
}

export const FADE_MS = matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 150;

const FADE = { duration: FADE_MS, delay: 0 };
const HIDDEN_FILL = { "fill-opacity": 0, "fill-opacity-transition": FADE };
const HIDDEN_LINE = { "line-opacity": 0, "line-opacity-transition": FADE };

const IS_CITY_EXCEPTION: ExpressionSpecification = ["==", ["get", "reason"], "city-not-ranked"];

/** Fine levels have finer edges far out, or the edges would be all that is seen. */
const EDGE_WIDTH: Readonly<Record<Level, ExpressionSpecification>> = {
  borough: ["interpolate", ["linear"], ["zoom"], 8, 0.6, 14, 2],
  ward: ["interpolate", ["linear"], ["zoom"], 8, 0.3, 10, 0.6, 14, 1.4],
  lsoa: ["interpolate", ["linear"], ["zoom"], 9, 0, 11, 0.4, 14, 1.2],
  hex: ["step", ["zoom"], 0, 12, 0.6],
};

function hasState(state: string): ExpressionSpecification & FilterSpecification {
  return ["==", ["get", "state"], state];
}

function markLine(
  id: string,
  common: { readonly source: string; readonly "source-layer": string },
  colour: string,
  width: number,
): AddLayerObject {
  return {
    ...common,
    id,
    type: "line",
    layout: { "line-join": "round" },
    paint: {
      "line-color": colour,
      "line-width": width,
      "line-opacity": [
        "case",
        ["boolean", ["feature-state", "selected"], false],
        1,
        ["boolean", ["feature-state", "pointed"], false],
        0.5,
        0,
      ],
    },
  };
}
