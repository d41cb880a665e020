import { estimatorById } from "../../geo/view/estimators.ts";
import type { Parsed } from "../../geo/view/fault.ts";
import { GROUND_COLOURS, type GroundColours } from "../../geo/view/ground-colours.ts";
import { classCount } from "../../geo/view/legend.ts";
import { formatLimit, wordValue } from "../../geo/view/number-format.ts";
import { classColours, colourScale } from "../../geo/view/palette-choice.ts";
import { CARD } from "./card-size.ts";
import type { Drawable } from "./drawable.ts";
import { legendPicture } from "./legend-picture.ts";
import { mapPicture } from "./map-picture.ts";
import { FRAME_WIDTH } from "./outline-paths.ts";
import { patternDefinitions } from "./patterns.ts";
import { gap, lines, type Part, stack } from "./picture-part.ts";
import { rasterOf } from "./raster.ts";
import { svgNode } from "./svg-node.ts";
import { FONT_FAMILY, svgLines } from "./svg-text.ts";
import { wrapText } from "./text-lines.ts";

const MARGIN = 36;
const WORDS = 470;
const GAP = 30;
const LEFT = MARGIN + WORDS + GAP;
const TITLE = { size: 34, leading: 42, weight: "semibold" } as const;
const SMALL = { size: 24, leading: 32 } as const;
const STRIP = 30;

/** The picture that goes with a link, as PNG: what is shown, the legend and the map, all large enough to be read in a small frame. */
export function toCard(drawable: Drawable): Parsed<Uint8Array> {
  return { ok: true, value: rasterOf(drawCard(drawable), CARD.width) };
}

function drawCard(drawable: Drawable): string {
  const { view, values, paths } = drawable;
  const ground = GROUND_COLOURS.light;
  const colours = classColours(view.palette, colourScale(values), classCount(values), "light");
  const scale = Math.min(
    (CARD.width - LEFT - MARGIN) / FRAME_WIDTH,
    (CARD.height - 2 * MARGIN) / paths.height,
  );
  const foot = footOf(drawable, ground);
  const footTop = CARD.height - MARGIN - foot.height;
  const legend = legendOf(drawable, colours, ground);
  const legendTop = footTop - legend.height - 20;
  const said = saidOf(drawable, ground, legendTop - MARGIN - 12);
  return svgNode(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      ...CARD,
      viewBox: `0 0 ${CARD.width} ${CARD.height}`,
      "font-family": FONT_FAMILY,
    },
    patternDefinitions(ground),
    svgNode("rect", { ...CARD, fill: ground.paper }),
    placed(said.svg, MARGIN, MARGIN),
    placed(legend.svg, MARGIN, legendTop),
    placed(foot.svg, MARGIN, footTop),
    placed(
      mapPicture(drawable, colours, ground),
      LEFT,
      (CARD.height - scale * paths.height) / 2,
      scale,
    ),
  );
}

/** Title and London's figure, as many lines of them as there is room for. */
function saidOf({ words, values }: Drawable, { ink, muted }: GroundColours, room: number): Part {
  const { value, interval } = wordValue(values.london, values.measure);
  const figure =
    values.measure.scale === "count" || interval === null ? value : `${value} (${interval})`;
  const title = shortened(wrapText(words.title, WORDS, TITLE.size, TITLE.weight), 5);
  const london = wrapText(`London: ${figure}`, WORDS, SMALL.size);
  const most = Math.floor((room - title.length * TITLE.leading - 12) / SMALL.leading);
  return stack([
    lines(title, { ...TITLE, fill: ink }),
    gap(12),
    most < 1 || values.london.value === null
      ? gap(0)
      : lines(shortened(london, most), { ...SMALL, fill: muted }),
  ]);
}

/** The colours in a row with the limits between them; the usual legend, made to fit, where classes have no limits. */
function legendOf(drawable: Drawable, colours: readonly string[], ground: GroundColours): Part {
  const { breaks, measure } = drawable.values;
  if (breaks.length === 0 || breaks.length + 1 !== colours.length) {
    const { svg, height } = legendPicture(drawable, colours, ground, WORDS);
    const shrunk = Math.min(1, TALLEST_LEGEND / height);
    return { svg: placed(svg, 0, 0, shrunk), height: shrunk * height };
  }
  const step = WORDS / colours.length;
  const swatches = colours.map((fill, i) =>
    svgNode("rect", { x: i * step, width: step, height: STRIP, fill, stroke: ground.edge }),
  );
  const style = { ...SMALL, fill: ground.ink, anchor: "middle" } as const;
  const limits = breaks.map((limit, i) =>
    svgLines([formatLimit(limit, measure.scale)], (i + 1) * step, STRIP + 4, style),
  );
  return { svg: [...swatches, ...limits].join(""), height: STRIP + 4 + SMALL.leading };
}

const TALLEST_LEGEND = 250;

function footOf({ words, values }: Drawable, { ink, muted }: GroundColours): Part {
  const source = wrapText(
    `Source: ${estimatorById(values.measure.id)?.source ?? "not stated"}`,
    WORDS,
    SMALL.size,
  );
  return stack([
    words.synthetic
      ? lines(["Synthetic incidents, not real figures"], {
          ...SMALL,
          fill: ink,
          weight: "semibold",
        })
      : gap(0),
    words.attribution.length === 0
      ? gap(0)
      : lines(shortened(source, 2), { ...SMALL, fill: muted }),
    lines([`Snapshot ${words.snapshot}`], { ...SMALL, fill: muted }),
  ]);
}

function placed(svg: string, x: number, y: number, scale = 1): string {
  return svgNode("g", { transform: `translate(${x} ${y}) scale(${scale})` }, svg);
}

function shortened(all: readonly string[], most: number): readonly string[] {
  if (all.length <= most) return all;
  const last = (all[most - 1] ?? "").replace(/\s*\S+$/, "");
  return [...all.slice(0, most - 1), `${last} …`];
}
