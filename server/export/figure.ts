import { GROUND_COLOURS, type Theme } from "../../geo/view/ground-colours.ts";
import { classCount } from "../../geo/view/legend.ts";
import { classColours, colourScale } from "../../geo/view/palette-choice.ts";
import type { Drawable } from "./drawable.ts";
import { legendPicture } from "./legend-picture.ts";
import { mapPicture } from "./map-picture.ts";
import { FRAME_WIDTH } from "./outline-paths.ts";
import { patternDefinitions } from "./patterns.ts";
import { beside, type Part, stack } from "./picture-part.ts";
import { selectedList, wordArea } from "./selected-list.ts";

const GAP = 40;
const LEGEND_WIDTH = 432;

export const FIGURE_WIDTH = FRAME_WIDTH + GAP + LEGEND_WIDTH;

/** The map with its legend and the areas selected, `FIGURE_WIDTH` wide: the same in a picture, a document and a slide. */
export function figureOf(drawable: Drawable, theme: Theme): Part {
  const { view, values, paths } = drawable;
  const ground = GROUND_COLOURS[theme];
  const colours = classColours(view.palette, colourScale(values), classCount(values), theme);
  const map = { svg: mapPicture(drawable, colours, ground), height: paths.height };
  const legend = stack([
    legendPicture(drawable, colours, ground, LEGEND_WIDTH),
    selectedList(drawable, ground, LEGEND_WIDTH),
  ]);
  const { svg, height } = beside([
    [0, map],
    [FRAME_WIDTH + GAP, legend],
  ]);
  return { svg: patternDefinitions(ground) + svg, height };
}

/** What a picture shows, for those who do not see it. */
export function alternativeText({ words, view, values }: Drawable): string {
  const selected = view.areas.flatMap((code, place) => {
    const i = values.areas.indexOf(code);
    const { value, interval, state } = wordArea(values, i);
    const figure = [value, interval, state].filter((text) => text !== null).join(", ");
    return i < 0 ? [] : [`${place + 1} ${values.name[i]}, ${figure}`];
  });
  const marked = selected.length === 0 ? "" : ` Marked on the map: ${selected.join("; ")}.`;
  const invented = words.synthetic ? ` ${capitalised(words.synthetic)}.` : "";
  return `Map. ${words.title}. ${words.subtitle}${marked}${invented}`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
