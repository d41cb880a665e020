import type { GroundColours } from "../../geo/view/ground-colours.ts";
import { histogramOf } from "../../geo/view/histogram.ts";
import { intervalAxis } from "../../geo/view/interval-axis.ts";
import { formatLimit } from "../../geo/view/number-format.ts";
import type { Values } from "../../geo/wire/values.ts";
import { svgNode } from "./svg-node.ts";
import { svgLines } from "./svg-text.ts";

const BARS = 32;
/** Room above the bars for London's name. */
const TOP = 32;
const BAR_HEIGHT = 96;
const FOOT = TOP + BAR_HEIGHT;
const SIZE = 24;

export const HISTOGRAM_HEIGHT = FOOT + 40;

/** How many areas lie where on the axis of the values, each bar in the colour of its values, with London as a line. */
export function histogramPicture(
  { measure, value, class: classes, london }: Values,
  colours: readonly string[],
  { ink, muted, edge }: GroundColours,
  width: number,
): string {
  const axis = intervalAxis(value, measure.scale);
  const bars = histogramOf(value, classes, axis, BARS);
  const most = Math.max(1, ...bars.map(({ areas }) => areas.length));
  const step = width / BARS;
  const drawn = bars.map(({ areas, class: own }, i) => {
    if (areas.length === 0) return "";
    const height = Math.max(2, (areas.length / most) * BAR_HEIGHT);
    const place = { x: i * step, y: FOOT - height, width: step - 2, height };
    return svgNode("rect", {
      ...place,
      fill: colours[own ?? 0] ?? muted,
      stroke: edge,
      "stroke-width": 0.5,
    });
  });
  const style = { size: SIZE, leading: 30, fill: muted };
  const { low, high, reference } = axis;
  const end = { ...style, anchor: "end" } as const;
  const middle = { ...style, anchor: "middle" } as const;
  return [
    ...drawn,
    svgNode("path", { d: `M0 ${FOOT}H${width}`, stroke: muted, "stroke-width": 1.5 }),
    svgLines([formatLimit(low, measure.scale)], 0, FOOT + 4, style),
    reference === null ? "" : svgLines([String(reference)], width / 2, FOOT + 4, middle),
    svgLines([formatLimit(high, measure.scale)], width, FOOT + 4, end),
    londonLine(london.value, measure.scale),
  ].join("");

  function londonLine(at: number | null, scale: Values["measure"]["scale"]): string {
    if (at === null || scale === "count" || scale === "score") return "";
    const x = axis.at(at) * width;
    const right = x > width / 2;
    return [
      svgNode("path", { d: `M${x} ${TOP - 26}V${FOOT}`, stroke: ink, "stroke-width": 2 }),
      svgLines(["London"], right ? x - 8 : x + 8, 0, {
        ...style,
        fill: ink,
        anchor: right ? "end" : "start",
      }),
    ].join("");
  }
}
