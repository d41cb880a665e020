import { GROUND_COLOURS, type GroundColours } from "../../geo/view/ground-colours.ts";
import { alternativeText, capitalised } from "./alternative-text.ts";
import type { Drawable, PictureOptions } from "./drawable.ts";
import { FIGURE_WIDTH, figureOf } from "./figure.ts";
import { beside, gap, lines, type Part, stack } from "./picture-part.ts";
import { noteSections } from "./sheet-notes.ts";
import { escapeXml, svgNode } from "./svg-node.ts";
import { FONT_FAMILY } from "./svg-text.ts";
import { wrapText } from "./text-lines.ts";

const MARGIN = 64;

/** Every picture is drawn this wide and scaled as a whole. */
export const SHEET_WIDTH = FIGURE_WIDTH + 2 * MARGIN;

const COLUMN_GAP = 48;
const COLUMN = (FIGURE_WIDTH - COLUMN_GAP) / 2;
const SMALL = { size: 24, leading: 32 };

/** A picture as text, and how tall it is in its own units. */
export interface Sheet {
  readonly svg: string;
  readonly height: number;
}

/** The whole picture: title, summary, map, legend, then what must be said beside them; shown `width` pixels wide. */
export function drawSheet(drawable: Drawable, { width, theme }: PictureOptions): Sheet {
  const ground = GROUND_COLOURS[theme];
  const { words } = drawable;
  const sheet = stack([
    gap(MARGIN),
    lines(wrapText(words.title, FIGURE_WIDTH, 44, "semibold"), {
      size: 44,
      leading: 54,
      fill: ground.ink,
      weight: "semibold",
    }),
    gap(10),
    lines(wrapText(words.subtitle, FIGURE_WIDTH, 26), {
      size: 26,
      leading: 36,
      fill: ground.muted,
    }),
    warning(words.synthetic, ground),
    gap(24),
    figureOf(drawable, theme),
    gap(32),
    notes(drawable, ground),
    gap(MARGIN),
  ]);
  const height = Math.ceil(sheet.height);
  const svg = svgNode(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height: Math.round((width * height) / SHEET_WIDTH),
      viewBox: `0 0 ${SHEET_WIDTH} ${height}`,
      role: "img",
      "aria-labelledby": "title desc",
      "xml:lang": "en-GB",
      "font-family": `${FONT_FAMILY}, system-ui, sans-serif`,
    },
    svgNode("title", { id: "title" }, escapeXml(words.title)),
    svgNode("desc", { id: "desc" }, escapeXml(alternativeText(drawable))),
    svgNode("rect", { width: SHEET_WIDTH, height, fill: ground.paper }),
    svgNode("g", { transform: `translate(${MARGIN} 0)` }, sheet.svg),
  );
  return { svg, height };
}

function warning(synthetic: string | null, { ink }: GroundColours): Part {
  if (synthetic === null) return gap(0);
  const style = { size: 26, leading: 36, fill: ink, weight: "semibold" } as const;
  return stack([gap(8), lines([`${capitalised(synthetic)}.`], style)]);
}

/** Two columns of about the same length, read one after the other; a heading stays with what follows it. */
function notes({ words }: Drawable, { ink, muted }: GroundColours): Part {
  const set = noteSections(words).flatMap(({ heading, paragraphs }): Part[] => {
    const [first = gap(0), ...rest] = paragraphs.flatMap((text) => {
      const fill = text.startsWith("http") ? ink : muted;
      return wrapText(text, COLUMN, SMALL.size).map((line) => lines([line], { ...SMALL, fill }));
    });
    const head = lines([heading], { ...SMALL, fill: ink, weight: "semibold" });
    return [stack([head, first]), ...rest, gap(14)];
  });
  const total = set.reduce((sum, { height }) => sum + height, 0);
  const left: Part[] = [];
  let filled = 0;
  for (const part of set) {
    if (filled >= total / 2) break;
    left.push(part);
    filled += part.height;
  }
  return beside([
    [0, stack(left)],
    [COLUMN + COLUMN_GAP, stack(set.slice(left.length))],
  ]);
}
