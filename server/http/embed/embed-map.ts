import { GROUND_COLOURS } from "../../../geo/view/ground-colours.ts";
import { classCount } from "../../../geo/view/legend.ts";
import { classColours, colourScale } from "../../../geo/view/palette-choice.ts";
import type { Outlines } from "../../atlas/atlas.ts";
import type { Drawable } from "../../export/drawable.ts";
import { mapPicture } from "../../export/map-picture.ts";
import { FRAME_WIDTH } from "../../export/outline-paths.ts";
import { patternDefinitions } from "../../export/patterns.ts";
import { element, type Markup, pieces, ready } from "../markup.ts";
import { type Box, boxOf } from "./map-box.ts";

/** The part of a picture that is shown, and whether its areas can be pointed at. */
interface Shown {
  readonly bounds: readonly [number, number, number, number] | null;
  readonly interactive: boolean;
}

/** The map as part of a page, drawn in light colours; `themeRules` makes it dark. */
export function embedMap(drawable: Drawable, outlines: Outlines, shown: Shown): Markup {
  const { view, values, words, paths } = drawable;
  const ground = GROUND_COLOURS.light;
  const colours = classColours(view.palette, colourScale(values), classCount(values), "light");
  const whole: Box = { x: 0, y: 0, width: FRAME_WIDTH, height: paths.height };
  const { x, y, width, height } = boxOf(shown.bounds, outlines.areas, paths.points, whole);
  return element(
    "svg",
    {
      class: "map",
      viewBox: [x, y, width, height].map(short).join(" "),
      role: "img",
      "aria-label": `Map. ${words.title}. ${words.subtitle}`,
    },
    ready(patternDefinitions(ground)),
    ready(mapPicture(drawable, colours, ground)),
    shown.interactive ? touchable(paths.areas) : null,
  );
}

/** The areas once more, unseen, for a pointer to touch; the script adds them to the order of the keyboard. */
function touchable(areas: readonly string[]): Markup {
  const paths = areas.map((d, i) => (d === "" ? null : element("path", { d, "data-area": i })));
  return element("g", { class: "touch", "aria-hidden": "true" }, pieces(...paths));
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}
