import type { GroundColours } from "../../geo/view/ground-colours.ts";
import { type LegendMark, legendOf, type Mark } from "../../geo/view/legend.ts";
import { MARK_WORDS } from "../../geo/view/mark-words.ts";
import { formatCount } from "../../geo/view/number-format.ts";
import type { Drawable } from "./drawable.ts";
import { HISTOGRAM_HEIGHT, histogramPicture } from "./histogram-picture.ts";
import { patternFill } from "./patterns.ts";
import { gap, lines, type Part, stack } from "./picture-part.ts";
import { svgNode } from "./svg-node.ts";
import { svgLines } from "./svg-text.ts";
import { wrapText } from "./text-lines.ts";

const SIZE = 24;
const LEADING = 31;
const SWATCH = { width: 40, height: 26 };
const INDENT = SWATCH.width + 14;
/** Room at the right for a count. */
const COUNT = 76;

/** What the colours and marks mean, with how many areas carry each, `width` wide. */
export function legendPicture(
  { values, words }: Drawable,
  colours: readonly string[],
  ground: GroundColours,
  width: number,
): Part {
  const { classes, marks } = legendOf(values);
  const shown = classes.some(({ count }) => count > 0) ? classes : [];
  return stack([
    lines(wrapText(words.label, width, 28, "semibold"), {
      size: 28,
      leading: 36,
      fill: ground.ink,
      weight: "semibold",
    }),
    lines(wrapText(words.unit, width, SIZE), { size: SIZE, leading: LEADING, fill: ground.muted }),
    gap(14),
    shown.length === 0
      ? gap(0)
      : { svg: histogramPicture(values, colours, ground, width), height: HISTOGRAM_HEIGHT },
    gap(8),
    ...shown.map(({ index, label, count }) =>
      row(swatch({ fill: colours[index] ?? ground.ground }, ground), label, count, ground, width),
    ),
    gap(10),
    ...marks.flatMap((mark) => markRows(mark, ground, width)),
  ]);
}

/** Withheld figures are told apart from missing ones, as they are drawn otherwise. */
function markRows({ mark, count, reasons }: LegendMark, ground: GroundColours, width: number) {
  const withheld =
    mark === "missing" ? (reasons.find((own) => own.reason === "suppressed")?.count ?? 0) : 0;
  const rows = [];
  if (count > withheld) {
    rows.push(row(markSwatch(mark, ground), MARK_WORDS[mark], count - withheld, ground, width));
  }
  if (withheld > 0) {
    const dots = swatch({ fill: ground.ground, over: patternFill("dots") }, ground);
    rows.push(row(dots, "Withheld: too few", withheld, ground, width));
  }
  return rows;
}

function markSwatch(mark: Mark, ground: GroundColours): string {
  const { paper, ink } = ground;
  switch (mark) {
    case "unstable":
      return swatch({ fill: paper, over: patternFill("hatch") }, ground);
    case "missing":
      return swatch({ fill: ground.ground, over: patternFill("cross-hatch") }, ground);
    case "city":
      return swatch({ fill: ground.ground, edge: { stroke: ink, "stroke-width": 2 } }, ground);
    case "cannot-tell":
      return swatch({ fill: paper, edge: { stroke: ink, ...DOTTED } }, ground);
  }
}

const DOTTED = { "stroke-width": 2.4, "stroke-dasharray": "0.1 5", "stroke-linecap": "round" };

function swatch(
  look: {
    readonly fill: string;
    readonly over?: string;
    readonly edge?: Readonly<Record<string, string | number>>;
  },
  { edge }: GroundColours,
): string {
  const box = { ...SWATCH, y: 3 };
  const line = look.edge ?? { stroke: edge, "stroke-width": 1 };
  return [
    svgNode("rect", { ...box, fill: look.fill, ...line }),
    look.over ? svgNode("rect", { ...box, fill: look.over }) : "",
  ].join("");
}

function row(
  sign: string,
  label: string,
  count: number,
  { ink, muted }: GroundColours,
  width: number,
): Part {
  const words = wrapText(label, width - INDENT - COUNT, SIZE);
  const style = { size: SIZE, leading: LEADING };
  const svg = [
    sign,
    svgLines(words, INDENT, 0, { ...style, fill: ink }),
    svgLines([formatCount(count)], width, 0, { ...style, fill: muted, anchor: "end" }),
  ].join("");
  return { svg, height: words.length * LEADING + 7 };
}
