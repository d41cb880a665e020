import type { GroundColours } from "../../geo/view/ground-colours.ts";
import { wordValue } from "../../geo/view/number-format.ts";
import { STATE_WORDS } from "../../geo/view/state-wording.ts";
import type { Drawable } from "./drawable.ts";
import { numberedDot } from "./map-picture.ts";
import { gap, type Part, stack } from "./picture-part.ts";
import { svgLines } from "./svg-text.ts";
import { wrapText } from "./text-lines.ts";

const SIZE = 24;
const LEADING = 31;
const INDENT = 54;

/** The areas that the View selects, numbered as on the map, each with its figure and interval; nothing where it selects none. */
export function selectedList(
  { view, values }: Drawable,
  ground: GroundColours,
  width: number,
): Part {
  const rows = view.areas.flatMap((code, place) => {
    const i = values.areas.indexOf(code);
    return i < 0 ? [] : [selectedRow(values, i, place + 1, ground, width)];
  });
  return rows.length === 0 ? gap(0) : stack([gap(16), ...rows]);
}

function selectedRow(
  values: Drawable["values"],
  i: number,
  number: number,
  ground: GroundColours,
  width: number,
): Part {
  const { value, interval, state } = wordArea(values, i);
  const name = wrapText(values.name[i] ?? "", width - INDENT, SIZE, "semibold");
  const said = [value, interval, state].filter((text) => text !== null).join("; ");
  const figure = wrapText(said, width - INDENT, SIZE);
  const style = { size: SIZE, leading: LEADING };
  const svg = [
    numberedDot(20, LEADING / 2 + 1, number, ground),
    svgLines(name, INDENT, 0, { ...style, fill: ground.ink, weight: "semibold" }),
    svgLines(figure, INDENT, name.length * LEADING, { ...style, fill: ground.muted }),
  ].join("");
  return { svg, height: (name.length + figure.length) * LEADING + 10 };
}

/** One area's figure in words; no interval of a count, and no state where the figure is clear. */
export function wordArea(values: Drawable["values"], i: number) {
  const { measure, value, low, high, state } = values;
  const estimate = { value: value[i] ?? null, low: low[i] ?? null, high: high[i] ?? null };
  const worded = wordValue(estimate, measure);
  const own = state[i] ?? "missing";
  return {
    number: worded.number,
    value: worded.value,
    interval: measure.scale === "count" ? null : worded.interval,
    state: own === "ok" ? null : STATE_WORDS[own],
  };
}
