import { GROUND_COLOURS, type Theme } from "../../geo/view/ground-colours.ts";
import { classCount } from "../../geo/view/legend.ts";
import { classColours, colourScale } from "../../geo/view/palette-choice.ts";
import type { Drawable } from "./drawable.ts";
import { legendPicture } from "./legend-picture.ts";
import { mapPicture } from "./map-picture.ts";
import { FRAME_WIDTH } from "./outline-paths.ts";
import { patternDefinitions } from "./patterns.ts";
import { beside, type Part, stack } from "./picture-part.ts";
import { selectedList } from "./selected-list.ts";

const GAP = 40;
const LEGEND_WIDTH = 432;

/** Where the legend begins, beside the map. */
export const LEGEND_LEFT = FRAME_WIDTH + GAP;

export const FIGURE_WIDTH = LEGEND_LEFT + LEGEND_WIDTH;

/** The map with its legend and the areas selected, `FIGURE_WIDTH` wide: the same in a picture, a document and a slide. */
export function figureOf(drawable: Drawable, theme: Theme): Part {
  const ground = GROUND_COLOURS[theme];
  const map = {
    svg: mapPicture(drawable, coloursOf(drawable, theme), ground),
    height: drawable.paths.height,
  };
  const { svg, height } = beside([
    [0, map],
    [LEGEND_LEFT, figureLegend(drawable, theme)],
  ]);
  return { svg: patternDefinitions(ground) + svg, height };
}

/** What stands beside the map. */
export function figureLegend(drawable: Drawable, theme: Theme): Part {
  const ground = GROUND_COLOURS[theme];
  return stack([
    legendPicture(drawable, coloursOf(drawable, theme), ground, LEGEND_WIDTH),
    selectedList(drawable, ground, LEGEND_WIDTH),
  ]);
}

/** One colour for each class of the answer. */
export function coloursOf({ view, values }: Drawable, theme: Theme): string[] {
  return classColours(view.palette, colourScale(values), classCount(values), theme);
}
