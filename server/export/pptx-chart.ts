import { GROUND_COLOURS } from "../../geo/view/ground-colours.ts";
import { LEVEL_WORDS } from "../../geo/view/labels.ts";
import { legendOf } from "../../geo/view/legend.ts";
import { formatCount } from "../../geo/view/number-format.ts";
import type { Drawable } from "./drawable.ts";
import { type AddSlide, hex, SLIDE, TEXT } from "./slide-style.ts";
import { xmlText } from "./svg-node.ts";

const GROUND = GROUND_COLOURS.light;

/** With more areas a bar for each cannot be read. */
const MOST_BARS = 40;

/** A native bar chart: a bar for each area with a figure or, where they are too many, for each class with how many areas it has. */
export function addChartSlide(
  add: AddSlide,
  { values, words }: Drawable,
  title: string = words.title,
): void {
  const { level, measure } = values;
  const few = values.areas.length <= MOST_BARS;
  const { labels, numbers } = few ? barsOfAreas(values) : barsOfClasses(values);
  if (labels.length === 0) return;
  const { many } = LEVEL_WORDS[level];
  const subject = few ? words.label : `How many ${many} have which figure`;
  const slide = add(title);
  const left = values.value.filter((value) => value === null).length;
  const said =
    left === 0
      ? ""
      : ` ${formatCount(left)} of ${formatCount(values.areas.length)} ${many} have no figure.`;
  const note = few && measure.scale !== "count" ? " Intervals are in the table." : "";
  slide.addChart(
    "bar",
    [{ name: xmlText(subject), labels: labels.map(xmlText), values: numbers }],
    {
      ...{ x: SLIDE.margin, y: 1.1, w: SLIDE.width - 2 * SLIDE.margin, h: 5.5 },
      altText: xmlText(`Bar chart. ${subject}, ${words.unit}. ${words.subtitle}${said}`),
      barDir: "bar",
      barGapWidthPct: 30,
      catAxisLabelFontFace: TEXT.fontFace,
      catAxisLabelFontSize: labels.length > 20 ? 8 : 12,
      catAxisLabelColor: hex(GROUND.ink),
      valAxisLabelFontFace: TEXT.fontFace,
      valAxisLabelFontSize: 10,
      valAxisLabelColor: hex(GROUND.muted),
      valAxisMinVal: Math.min(0, ...numbers),
      valGridLine: { color: hex(GROUND.line), size: 0.75 },
      chartColors: [hex(GROUND.accent)],
      ...(few && measure.scale === "share" && { valAxisLabelFormatCode: "0%" }),
      showLegend: false,
      // Within the chart, so that it keeps them when it is taken into another deck.
      showTitle: true,
      title: xmlText(`${subject}, ${words.unit}`),
      titleFontFace: TEXT.fontFace,
      titleFontSize: 12,
      titleColor: hex(GROUND.ink),
    },
  );
  slide.addText(`${words.period}${said}${note}`, {
    ...TEXT,
    ...{ x: SLIDE.margin, y: 6.62, w: SLIDE.width - 2 * SLIDE.margin, h: 0.32 },
    fontSize: 11,
    color: hex(GROUND.muted),
  });
}

interface Bars {
  readonly labels: string[];
  readonly numbers: number[];
}

/** By name, as areas are not ranked by figures whose intervals overlap. */
function barsOfAreas({ name, value }: Drawable["values"]): Bars {
  const collator = new Intl.Collator("en-GB");
  const bars = value
    .flatMap((own, i) => (own === null ? [] : [{ label: name[i] ?? "", own }]))
    .sort((a, b) => collator.compare(a.label, b.label));
  return upwards(
    bars.map(({ label }) => label),
    bars.map(({ own }) => own),
  );
}

function barsOfClasses(values: Drawable["values"]): Bars {
  const { classes } = legendOf(values);
  return upwards(
    classes.map(({ label }) => label),
    classes.map(({ count }) => count),
  );
}

/** Bars stand above one another from the axis up: the first one is to be read first. */
function upwards(labels: readonly string[], numbers: readonly number[]): Bars {
  return { labels: [...labels].reverse(), numbers: [...numbers].reverse() };
}
