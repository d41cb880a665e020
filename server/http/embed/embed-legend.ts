import { GROUND_COLOURS } from "../../../geo/view/ground-colours.ts";
import { classCount, legendOf, type Mark } from "../../../geo/view/legend.ts";
import { MARK_WORDS } from "../../../geo/view/mark-words.ts";
import { formatCount } from "../../../geo/view/number-format.ts";
import { classColours, colourScale } from "../../../geo/view/palette-choice.ts";
import type { Drawable } from "../../export/drawable.ts";
import { patternFill } from "../../export/patterns.ts";
import { element, type Markup, pieces } from "../markup.ts";

/** What the colours and marks mean, each with the number of its areas; folded up unless it is to stand open. */
export function embedLegend({ view, values, words }: Drawable, open: boolean): Markup {
  const { classes, marks } = legendOf(values);
  const colours = classColours(view.palette, colourScale(values), classCount(values), "light");
  const shown = classes.some(({ count }) => count > 0) ? classes : [];
  const rows = [
    ...shown.map(({ index, label, count }) =>
      row(swatch({ fill: colours[index] ?? GROUND_COLOURS.light.ground }), label, count),
    ),
    ...marks.map(({ mark, count }) => row(markSwatch(mark), MARK_WORDS[mark], count)),
  ];
  return element(
    "details",
    { class: "legend", open },
    element("summary", {}, `Legend: ${words.label}, ${words.unit}`),
    element("ul", {}, pieces(...rows)),
  );
}

function row(sign: Markup, label: string, count: number): Markup {
  const number = element("span", { class: "number" }, formatCount(count));
  return element(
    "li",
    {},
    sign,
    element("span", {}, label),
    element("span", { class: "count" }, number, element("span", { class: "unseen" }, " areas")),
  );
}

const { ground, paper, ink, edge } = GROUND_COLOURS.light;

const PLAIN_EDGE = { stroke: edge, "stroke-width": 1 };

function markSwatch(mark: Mark): Markup {
  switch (mark) {
    case "unstable":
      return swatch({ fill: paper, over: patternFill("hatch") });
    case "missing":
      return swatch({ fill: ground, over: patternFill("cross-hatch") });
    case "city":
      return swatch({ fill: ground, line: { stroke: ink, "stroke-width": 2 } });
    case "cannot-tell":
      return swatch({ fill: paper, line: { stroke: ink, ...DOTTED } });
  }
}

const DOTTED = { "stroke-width": 2, "stroke-dasharray": "0.1 4", "stroke-linecap": "round" };

interface Swatch {
  readonly fill: string;
  readonly over?: string;
  readonly line?: Readonly<Record<string, string | number>>;
}

function swatch({ fill, over, line }: Swatch): Markup {
  const box = { x: 1, y: 1, width: 24, height: 14 };
  return element(
    "svg",
    { class: "swatch", viewBox: "0 0 26 16", width: 26, height: 16, "aria-hidden": "true" },
    element("rect", { ...box, fill, ...(line ?? PLAIN_EDGE) }),
    over ? element("rect", { ...box, fill: over }) : null,
  );
}
