import type {
  AddLayerObject,
  ExpressionSpecification,
  FillLayerSpecification,
  LineLayerSpecification,
} from "maplibre-gl";
import type { AreaMark } from "./area-look.ts";

/** A layer of values and how it comes and goes, by one of its paint properties and without any tile being laid out anew. */
export interface ValueLayer {
  readonly layer: AddLayerObject;
  /** What it is faded in by, to what; null for the other kinds. */
  readonly fade: {
    readonly property: "fill-opacity" | "line-opacity";
    readonly to: 1 | ExpressionSpecification;
  } | null;
  /** Whose areas alone it draws, and what puts it out as a whole while there are none; null for the other kinds. */
  readonly only: {
    readonly mark: AreaMark;
    readonly property: "fill-layer-opacity" | "line-layer-opacity";
  } | null;
  /** The width in pixels of an edge that tells areas selected, pointed at or outlined; null for the other kinds. */
  readonly markWidth: number | null;
}

export const FADE_MS = matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 150;

const FADE = { duration: FADE_MS, delay: 0 };

const AT_ONCE = { duration: 0, delay: 0 };

/** The source of a layer, and the layer of its tiles. */
export interface Common {
  readonly source: string;
  readonly "source-layer": string;
}

/** A fill of all areas, unseen until faded in. */
export function fill(
  id: string,
  common: Common,
  paint: FillLayerSpecification["paint"],
  to: 1 | ExpressionSpecification,
): ValueLayer {
  const hidden = { "fill-opacity": 0, "fill-opacity-transition": FADE };
  return {
    layer: { ...common, id, type: "fill", paint: { ...paint, ...hidden, ...UNSMOOTHED } },
    fade: { property: "fill-opacity", to },
    only: null,
    markWidth: null,
  };
}

/** A line around all areas, unseen until faded in. */
export function line(
  id: string,
  common: Common,
  paint: LineLayerSpecification["paint"],
): ValueLayer {
  const hidden = { "line-opacity": 0, "line-opacity-transition": FADE };
  return {
    layer: { ...common, id, type: "line", paint: { ...paint, ...hidden } },
    fade: { property: "line-opacity", to: 1 },
    only: null,
    markWidth: null,
  };
}

/** A pattern over the areas of one mark. */
export function fillOf(
  mark: AreaMark,
  id: string,
  common: Common,
  paint: FillLayerSpecification["paint"],
): ValueLayer {
  const out = {
    "fill-opacity": where(mark),
    "fill-layer-opacity": 0,
    "fill-layer-opacity-transition": AT_ONCE,
  };
  return {
    layer: { ...common, id, type: "fill", paint: { ...paint, ...out, ...UNSMOOTHED } },
    fade: null,
    only: { mark, property: "fill-layer-opacity" },
    markWidth: null,
  };
}

/** A line around the areas of one mark. */
export function lineOf(
  mark: AreaMark,
  id: string,
  common: Common,
  paint: LineLayerSpecification["paint"],
  layout: LineLayerSpecification["layout"] = {},
): ValueLayer {
  const out = {
    "line-opacity": where(mark),
    "line-layer-opacity": 0,
    "line-layer-opacity-transition": AT_ONCE,
  };
  return {
    layer: { ...common, id, type: "line", layout, paint: { ...paint, ...out } },
    fade: null,
    only: { mark, property: "line-layer-opacity" },
    markWidth: null,
  };
}

/** Areas meet, and where they end an edge is drawn over them: smoothing every one of them would be unseen work. */
const UNSMOOTHED = { "fill-antialias": false };

function where(mark: AreaMark): ExpressionSpecification {
  return ["case", ["==", ["feature-state", "mark"], mark], 1, 0];
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
      "line-width-transition": AT_ONCE,
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
  return { layer, fade: null, only: null, markWidth: width };
}
