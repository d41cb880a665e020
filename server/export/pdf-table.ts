import type { GroundColours } from "../../geo/view/ground-colours.ts";
import type { AreaColumn, AreaTable } from "./area-table.ts";
import {
  makeRoom,
  PAGE,
  type PdfFlow,
  type PdfStyle,
  setLine,
  TABULAR,
  TEXT_WIDTH,
} from "./pdf-flow.ts";
import { wrapText } from "./text-lines.ts";

const SIZE = 8.5;
const LEADING = 11;
const PADDING = 3;
/** Room at the right of each cell. */
const GUTTER = 10;

/** Sets a table with a head on every page; to those who hear it, it is one table with one head. */
export function setTable(
  flow: PdfFlow,
  parent: PDFKit.PDFStructureElement,
  { columns, rows }: AreaTable,
  { ink, muted, line }: GroundColours,
): void {
  const { document } = flow;
  const table = document.struct("Table");
  parent.add(table);
  const head = { size: SIZE, leading: LEADING, colour: muted, weight: "semibold" } as const;
  const body = { size: SIZE, leading: LEADING, colour: ink } as const;
  const places = placesOf(columns);
  const labels = columns.map(({ label }) => label);
  setRow(labels, head, (cells) => {
    const row = document.struct("TR");
    table.add(row);
    for (const cell of cells) row.add(document.struct("TH", {}, [cell]));
    row.end();
  });
  for (const cells of rows) {
    if (makeRoom(flow, LEADING + 2 * PADDING + 2)) {
      setRow(labels, head, (again) => {
        document.markContent("Artifact", { type: "Pagination" });
        for (const cell of again) cell();
        document.endMarkedContent();
      });
    }
    setRow(cells, body, (drawn) => {
      const row = document.struct("TR");
      table.add(row);
      for (const cell of drawn) row.add(document.struct("TD", {}, [cell]));
      row.end();
    });
  }
  table.end();

  function setRow(
    cells: readonly string[],
    style: PdfStyle,
    put: (drawn: readonly (() => void)[]) => void,
  ): void {
    const broken = cells.map((text, i) =>
      wrapText(text, (places[i]?.width ?? 0) - GUTTER, SIZE, style.weight),
    );
    const height = Math.max(...broken.map(({ length }) => length)) * LEADING + 2 * PADDING;
    makeRoom(flow, height);
    const top = flow.y + PADDING;
    put(
      broken.map((own, i) => () => {
        const { x = 0, width = 0, isNumber = false } = places[i] ?? {};
        own.forEach((text, at) => {
          document.font(style.weight ?? "regular").fontSize(SIZE);
          const indent = isNumber
            ? width - GUTTER - document.widthOfString(text, { features: TABULAR })
            : 0;
          setLine(document, text, x + indent, top + at * LEADING, {
            ...style,
            ...(isNumber && { tabular: true }),
          });
        });
      }),
    );
    flow.y += height;
    rule(flow.y);
  }

  function rule(y: number): void {
    document.markContent("Artifact", { type: "Layout" });
    document.moveTo(PAGE.margin, y).lineTo(PAGE.margin + TEXT_WIDTH, y);
    document.lineWidth(0.5).strokeColor(line).stroke();
    document.endMarkedContent();
  }
}

function placesOf(columns: readonly AreaColumn[]) {
  let x: number = PAGE.margin;
  return columns.map(({ share, isNumber }) => {
    const place = { x, width: share * TEXT_WIDTH, isNumber };
    x += place.width;
    return place;
  });
}
