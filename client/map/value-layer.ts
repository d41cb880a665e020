import type {
  AddLayerObject,
  ExpressionSpecification,
  FillLayerSpecification,
  FilterSpecification,
  LineLayerSpecification,
} from "maplibre-gl";
import type { Reading } from "./fill-colour.ts";

/**
 * A layer of values, and which of its paint properties it is faded in by, to what; marks are not: their opacity follows
 * the areas' states. `markWidth` is the width in pixels of a mark that is drawn, null where the layer is none.
 */
export interface ValueLayer {
  readonly layer: AddLayerObject;
  readonly fade: {
    readonly property: "fill-opacity" | "line-opacity";
    readonly to: 1 | ExpressionSpecification;
  } | null;
  readonly markWidth: number | null;
}

export const FADE_MS = matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 150;

const FADE = { duration: FADE_MS, delay: 0 };

/** The source of a layer, and the layer of its tiles. */
export interface Common {
  readonly source: string;
  readonly "source-layer": string;
}

/** Which areas a layer draws: tiles can be filtered by what they carry, shapes with states only be made to vanish. */
interface Where {
  readonly filter?: FilterSpecification;
  readonly opacity: 1 | ExpressionSpecification;
}

export const EVERYWHERE: Where = { opacity: 1 };

/** Only the areas of which an expression is true. */
export function onlyWhere(areas: ExpressionSpecification, reading: Reading): Where {
  return reading === "get" ? { filter: areas, opacity: 1 } : { opacity: ["case", areas, 1, 0] };
}

/** A fill, unseen until faded in. */
export function fill(
  id: string,
  common: Common,
  paint: FillLayerSpecification["paint"],
  { filter, opacity }: Where,
): ValueLayer {
  const hidden = { "fill-opacity": 0, "fill-opacity-transition": FADE };
  return {
    layer: {
      ...common,
      id,
      type: "fill",
      ...(filter && { filter }),
      // Areas meet, and where they end an edge is drawn over them: smoothing every one of them would be unseen work.
      paint: { ...paint, ...hidden, "fill-antialias": false },
    },
    fade: { property: "fill-opacity", to: opacity },
    markWidth: null,
  };
}

/** A line, unseen until faded in. */
export function line(
  id: string,
  common: Common,
  paint: LineLayerSpecification["paint"],
  { filter, opacity }: Where,
  layout: LineLayerSpecification["layout"] = {},
): ValueLayer {
  const hidden = { "line-opacity": 0, "line-opacity-transition": FADE };
  return {
    layer: {
      ...common,
      id,
      type: "line",
      ...(filter && { filter }),
      layout,
      paint: { ...paint, ...hidden },
    },
    fade: { property: "line-opacity", to: opacity },
    markWidth: null,
  };
}

/** The edge of areas selected or pointed at; without a width until there is one. */
export function markLine(id: string, common: Common, colour: string, width: number): ValueLayer {
  const layer: AddLayerObject = {
    ...common,
    id,
    type: "line",
    layout: { "line-join": "round" },
    paint: {
      "line-color": colour,
      "line-width": 0,
      "line-width-transition": { duration: 0, delay: 0 },
      "line-opacity": [
        "case",
        [
          "any",
          ["boolean", ["feature-state", "selected"], false],
          ["boolean", ["feature-state", "strongly"], false],
        ],
        1,
        ["boolean", ["feature-state", "pointed"], false],
        0.5,
        ["boolean", ["feature-state", "outlined"], false],
        0.8,
        0,
      ],
    },
  };
  return { layer, fade: null, markWidth: width };
}
