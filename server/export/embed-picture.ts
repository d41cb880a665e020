import { GROUND_COLOURS } from "../../geo/view/ground-colours.ts";
import type { Drawable } from "./drawable.ts";
import { coloursOf } from "./figure.ts";
import { mapPicture } from "./map-picture.ts";
import { patternDefinitions } from "./patterns.ts";
import { svgNode } from "./svg-node.ts";

/** A rectangle in the units of a picture. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The part of a picture that is shown, and whether its areas can be pointed at. */
export interface EmbedShown {
  readonly box: Box;
  readonly interactive: boolean;
}

/** The map as part of a page, as SVG without a size of its own, drawn in light colours; a page's style sheet makes it dark. */
export function embedPicture(drawable: Drawable, { box, interactive }: EmbedShown): string {
  const { words, paths } = drawable;
  const ground = GROUND_COLOURS.light;
  const { x, y, width, height } = box;
  return svgNode(
    "svg",
    {
      class: "map",
      viewBox: [x, y, width, height].map(short).join(" "),
      role: "img",
      "aria-label": `Map. ${words.title}. ${words.subtitle}`,
    },
    patternDefinitions(ground),
    mapPicture(drawable, coloursOf(drawable, "light"), ground),
    interactive ? touchable(paths.areas) : "",
  );
}

/** The areas once more, unseen, for a pointer to touch; the script adds them to the order of the keyboard. */
function touchable(areas: readonly string[]): string {
  const paths = areas.map((d, i) => (d === "" ? "" : svgNode("path", { d, "data-area": i })));
  return svgNode("g", { class: "touch", "aria-hidden": "true" }, ...paths);
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}
