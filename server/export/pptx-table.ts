import { GROUND_COLOURS } from "../../geo/view/ground-colours.ts";
import { LEVEL_WORDS } from "../../geo/view/labels.ts";
import { legendOf } from "../../geo/view/legend.ts";
import { formatCount, wordValue } from "../../geo/view/number-format.ts";
import { areaTable } from "./area-table.ts";
import type { Drawable } from "./drawable.ts";
import { type AddSlide, hex, SLIDE, TEXT } from "./slide-style.ts";
import { xmlText } from "./svg-node.ts";

const GROUND = GROUND_COLOURS.light;

/** With more areas the slides list those selected and how many areas have which class; all are in the CSV file. */
const MOST_ROWS = 40;

const ROWS_ON_SLIDE = 17;

/** Native tables: of the areas, London first, as many slides as they take; and of the classes where the areas are too many to list. */
export function addTableSlides(add: AddSlide, drawable: Drawable): void {
  const { values, words } = drawable;
  const table = areaTable(drawable, MOST_ROWS);
  const labels = table.columns.map(({ label }) => label);
  const numbers = table.columns.map(({ isNumber }) => isNumber);
  const shares = table.columns.map(({ share }) => share);
  const rows = [...londonRow(drawable, labels), ...table.rows];
  const slides = Math.ceil(rows.length / ROWS_ON_SLIDE);
  for (let i = 0; i < slides; i++) {
    const part = rows.slice(i * ROWS_ON_SLIDE, (i + 1) * ROWS_ON_SLIDE);
    const title = slides === 1 ? "" : ` (${i + 1} of ${slides})`;
    addTable(add(`${words.label}, ${words.unit}${title}`), [labels, ...part], shares, numbers);
  }
  if (table.leftOut === null) return;
  const { many } = LEVEL_WORDS[values.level];
  const { classes, marks } = legendOf(values);
  const missing = marks.find(({ mark }) => mark === "missing")?.count ?? 0;
  const counted = classes.map(({ label, count }) => [label, formatCount(count)]);
  const slide = add(`How many ${many} have which figure, ${words.unit}`);
  const lines = [["Figure", "Areas"], ...counted, ["missing", formatCount(missing)]];
  addTable(slide, lines, [0.7, 0.3], [false, true]);
  slide.addText(xmlText(table.leftOut), {
    ...TEXT,
    ...{ x: SLIDE.margin, y: 6.3, w: SLIDE.width - 2 * SLIDE.margin, h: 0.5 },
    fontSize: 12,
    color: hex(GROUND.muted),
  });
}

/** None for hot and cold spots: a whole has no spot. */
export function londonRow({ values }: Drawable, labels: readonly string[]): string[][] {
  const { london, measure } = values;
  if (measure.scale === "score") return [];
  const { number, interval } = wordValue(london, measure);
  const cells = ["London", ...labels.slice(1).map(() => "")];
  const at = labels.indexOf("Borough") < 0 ? 1 : 2;
  cells[at] = number ?? "no value";
  if (interval !== null && measure.scale !== "count") {
    cells[at + 1] = interval.replace(/^.*interval /, "");
  }
  return [cells];
}

export function addTable(
  slide: ReturnType<AddSlide>,
  rows: readonly (readonly string[])[],
  shares: readonly number[],
  numbers: readonly boolean[],
): void {
  const width = SLIDE.width - 2 * SLIDE.margin;
  slide.addTable(
    rows.map((cells, at) =>
      cells.map((text, i) => ({
        text: xmlText(text),
        options: {
          bold: at === 0,
          align: numbers[i] ? "right" : "left",
          ...(at === 0 && { fill: { color: hex(GROUND.ground) } }),
        } as const,
      })),
    ),
    {
      ...TEXT,
      ...{ x: SLIDE.margin, y: 1.15, w: width },
      colW: shares.map((share) => share * width),
      rowH: 0.28,
      fontSize: 11,
      margin: [0.02, 0.06, 0.02, 0.06],
      border: { type: "solid", pt: 0.5, color: hex(GROUND.line) },
      valign: "middle",
    },
  );
}
