import { GROUND_COLOURS } from "../../geo/view/ground-colours.ts";
import { LEVEL_WORDS } from "../../geo/view/labels.ts";
import { legendOf } from "../../geo/view/legend.ts";
import { formatCount } from "../../geo/view/number-format.ts";
import { type AreaTable, areaTable, londonRow } from "./area-table.ts";
import type { Drawable } from "./drawable.ts";
import { type AddSlide, hex, SLIDE, type Slide, TEXT } from "./slide-style.ts";
import { xmlText } from "./svg-node.ts";

const GROUND = GROUND_COLOURS.light;

/** With more areas the slides list those selected and how many areas have which class; all are in the CSV file. */
const MOST_ROWS = 40;

/** Inches of a slide for the rows of a table; below words that share it. */
const ROOM = 4.8;
const ROOM_BELOW_WORDS = 3.6;

const ROW = 0.28;
const LINE = 0.18;
const SIGNS_PER_INCH = 11;

/** Where a table begins, in inches; below words that share its slide. */
const TOP = 1.15;
const BELOW_WORDS = 2.4;

/** Native tables: of the areas, London first, as many slides as they take; and of the classes where the areas are too many to list. */
export function addTableSlides(add: AddSlide, drawable: Drawable): void {
  const { values, words } = drawable;
  const table = areaTable(drawable, MOST_ROWS);
  const london = londonRow(drawable);
  const isListed = table.rows.length > 0;
  if (isListed) {
    addTablePages(add, words.title, { ...table, rows: [...london, ...table.rows], leftOut: null });
  }
  if (table.leftOut === null) return;
  const { many } = LEVEL_WORDS[values.level];
  const { classes, marks } = legendOf(values);
  const missing = marks.find(({ mark }) => mark === "missing")?.count ?? 0;
  const counted = classes.map(({ label, count }) => [label, formatCount(count)]);
  const slide = add(words.title);
  const isLondonHere = !isListed && london.length > 0;
  if (isLondonHere) addTable(slide, { ...table, rows: london }, TOP);
  const columns = [
    { label: `${words.label}, ${words.unit}`, share: 0.7, isNumber: false },
    { label: `How many ${many}`, share: 0.3, isNumber: true },
  ];
  const rows = [...counted, ["missing", formatCount(missing)]];
  addTable(slide, { columns, rows }, isLondonHere ? TOP + 1.2 : TOP);
  addLeftOut(slide, table.leftOut);
}

/** Words that a table shares its first slide with. */
interface Lead {
  readonly title: string;
  readonly text: string;
}

/** One table on as many slides as it takes, about the same number of rows on each. */
export function addTablePages(
  add: AddSlide,
  caption: string,
  { columns, rows, leftOut }: AreaTable,
  lead: Lead | null = null,
): void {
  const parts = pagesOf({ columns, rows }, lead ? ROOM_BELOW_WORDS : ROOM);
  const slides = parts.length;
  for (const [at, own] of parts.entries()) {
    const part = { columns, rows: own };
    const numbered = slides === 1 ? caption : `${caption} (${at + 1} of ${slides})`;
    const first = at === 0 ? lead : null;
    const slide = add(first?.title ?? numbered);
    if (first) addLead(slide, first.text, numbered);
    addTable(slide, part, first ? BELOW_WORDS : TOP);
    if (leftOut !== null && at === slides - 1) addLeftOut(slide, leftOut);
  }
}

/** The rows of each slide, about as tall on one as on the next. */
function pagesOf(
  { columns, rows }: Pick<AreaTable, "columns" | "rows">,
  room: number,
): (readonly string[])[][] {
  const heights = rows.map((cells) => heightOf(cells, columns));
  const total = heights.reduce((sum, height) => sum + height, 0);
  const planned = Math.max(1, Math.ceil(total / room));
  const each = total / planned;
  const pages: (readonly string[])[][] = [[]];
  let held = 0;
  for (const [i, cells] of rows.entries()) {
    const height = heights[i] ?? 0;
    // Half a row over an even share is still even; past the room it is cut off.
    const isFull = pages.length < planned && held + height / 2 > each;
    if (held > 0 && (isFull || held + height > room)) {
      pages.push([]);
      held = 0;
    }
    pages.at(-1)?.push(cells);
    held += height;
  }
  return pages;
}

/** About how tall a row is set, in inches, in the widest of the fonts that may stand in for ours. */
function heightOf(cells: readonly string[], columns: AreaTable["columns"]): number {
  const lines = cells.map((text, i) => {
    const width = (columns[i]?.share ?? 1) * (SLIDE.width - 2 * SLIDE.margin) - 0.2;
    return Math.ceil(text.length / (width * SIGNS_PER_INCH));
  });
  return Math.max(ROW, Math.max(...lines) * LINE + 0.06);
}

function addLead(slide: Slide, text: string, caption: string): void {
  const line = { x: SLIDE.margin, w: SLIDE.width - 2 * SLIDE.margin };
  const said = { ...TEXT, ...line, y: 1.1, h: 0.9, fontSize: 14, color: hex(GROUND.muted) };
  slide.addText(xmlText(text), { ...said, valign: "top" });
  slide.addText(xmlText(caption), { ...TEXT, ...line, y: 2.05, h: 0.3, fontSize: 13, bold: true });
}

function addLeftOut(slide: Slide, text: string): void {
  slide.addText(xmlText(text), {
    ...TEXT,
    ...{ x: SLIDE.margin, y: 6.4, w: SLIDE.width - 2 * SLIDE.margin, h: 0.5 },
    fontSize: 11,
    color: hex(GROUND.muted),
  });
}

function addTable(
  slide: Slide,
  { columns, rows }: Pick<AreaTable, "columns" | "rows">,
  top: number,
): void {
  const width = SLIDE.width - 2 * SLIDE.margin;
  const head = columns.map(({ label }) => label);
  slide.addTable(
    [head, ...rows].map((cells, at) =>
      cells.map((text, i) => ({
        text: xmlText(text),
        options: {
          bold: at === 0,
          align: columns[i]?.isNumber ? "right" : "left",
          ...(at === 0 && { fill: { color: hex(GROUND.ground) } }),
        } as const,
      })),
    ),
    {
      ...TEXT,
      ...{ x: SLIDE.margin, y: top, w: width },
      colW: columns.map(({ share }) => share * width),
      rowH: ROW,
      fontSize: 11,
      margin: [0.02, 0.1, 0.02, 0.1],
      border: { type: "solid", pt: 0.5, color: hex(GROUND.line) },
      valign: "middle",
    },
  );
}
