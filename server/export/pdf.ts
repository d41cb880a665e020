import { Buffer } from "node:buffer";
import PDFDocument from "pdfkit";
import type { Parsed } from "../../geo/view/fault.ts";
import { GROUND_COLOURS } from "../../geo/view/ground-colours.ts";
import { alternativeText, capitalised } from "./alternative-text.ts";
import { areaTable, londonRow } from "./area-table.ts";
import type { Drawable } from "./drawable.ts";
import { FIGURE_WIDTH } from "./figure.ts";
import { FONT_FILES } from "./fonts.ts";
import { drawFigure, figureHeight } from "./pdf-figure.ts";
import {
  makeRoom,
  PAGE,
  type Pdf,
  type PdfFlow,
  setLine,
  setText,
  TEXT_WIDTH,
} from "./pdf-flow.ts";
import { setTable } from "./pdf-table.ts";
import { noteSections } from "./sheet-notes.ts";

/** How many areas a document lists before it sends its reader to the CSV file. */
const MOST_ROWS = 1000;

/** A document on paper is light whatever the page is. */
const GROUND = GROUND_COLOURS.light;

export const H1 = {
  size: 19,
  leading: 24,
  colour: GROUND.ink,
  weight: "semibold",
  below: 6,
} as const;
export const H2 = {
  size: 12,
  leading: 16,
  colour: GROUND.ink,
  weight: "semibold",
  below: 2,
} as const;
export const LEAD = { size: 11, leading: 15.5, colour: GROUND.muted, below: 4 } as const;
export const BODY = { size: 9.5, leading: 13, colour: GROUND.ink, below: 3 } as const;

/**
 * The View as a tagged PDF of A4 pages: title, picture as lines with its words as alternative text, notes, then its areas as a table.
 *
 * The same answer gives the same bytes: the document's date is that of the snapshot.
 */
export async function toPdf(drawable: Drawable): Promise<Parsed<Uint8Array>> {
  const { words } = drawable;
  const document = newDocument({
    title: words.title,
    subject: words.subtitle,
    made: words.created,
  });
  const done = bytesOf(document);
  const flow: PdfFlow = { document, y: PAGE.margin };
  const root = document.struct("Document");
  document.addStructure(root);
  setText(flow, root, "H1", words.title, H1);
  setText(flow, root, "P", words.subtitle, LEAD);
  if (words.synthetic) {
    setText(flow, root, "P", `${capitalised(words.synthetic)}.`, { ...LEAD, ...BOLD });
  }
  setFigure(flow, root, drawable);
  for (const { heading, paragraphs } of noteSections(words)) {
    setText(flow, root, "H2", heading, H2);
    for (const text of paragraphs) {
      const link = text === words.address ? { link: text, colour: GROUND.accent } : {};
      setText(flow, root, "P", text, { ...BODY, ...link });
    }
    flow.y += 8;
  }
  const table = areaTable(drawable, MOST_ROWS);
  const rows = [...londonRow(drawable), ...table.rows];
  setText(flow, root, "H2", `${words.label}, ${words.unit}`, H2);
  if (rows.length > 0) setTable(flow, root, { ...table, rows }, GROUND);
  if (table.leftOut) {
    flow.y += 6;
    setText(flow, root, "P", table.leftOut, BODY);
  }
  root.end();
  setFeet(document, words.snapshot);
  document.end();
  return { ok: true, value: await done };
}

export const BOLD = { weight: "semibold", colour: GROUND.ink } as const;

/** An empty tagged document in the fonts shipped. */
export function newDocument({
  title,
  subject,
  made,
}: {
  readonly title: string;
  readonly subject: string;
  /** ISO 8601; the document's own date, so that the same words give the same bytes. */
  readonly made: string;
}): Pdf {
  const date = new Date(made);
  const document = new PDFDocument({
    size: "A4",
    margin: 0,
    bufferPages: true,
    pdfVersion: "1.7",
    tagged: true,
    displayTitle: true,
    lang: "en-GB",
    // None at first: a font opened before it is registered would be opened anew at every use.
    font: "",
    info: {
      Title: title,
      Author: "Trust Atlas",
      Subject: subject,
      CreationDate: date,
      ModDate: date,
    },
  });
  for (const [name, file] of Object.entries(FONT_FILES)) document.registerFont(name, file);
  return document;
}

/** Map and legend as lines, their words as alternative text; only their room where they are not drawn. */
export function setFigure(
  flow: PdfFlow,
  root: PDFKit.PDFStructureElement,
  drawable: Drawable,
  isDrawn = true,
): void {
  const { document } = flow;
  const height = (TEXT_WIDTH * figureHeight(drawable)) / FIGURE_WIDTH;
  flow.y += 8;
  makeRoom(flow, height);
  if (!isDrawn) {
    flow.y += height + 16;
    return;
  }
  const place = { x: PAGE.margin, y: flow.y, width: TEXT_WIDTH };
  const alt = alternativeText(drawable);
  const figure = document.struct("Figure", { alt }, [() => drawFigure(document, drawable, place)]);
  root.add(figure);
  figure.end();
  flow.y += height + 16;
}

/** On each page its number and the snapshot, which are no part of what is read. */
export function setFeet(document: Pdf, snapshot: string): void {
  const { start, count } = document.bufferedPageRange();
  const style = { size: 8, leading: 10, colour: GROUND.muted };
  for (let page = start; page < start + count; page++) {
    document.switchToPage(page);
    document.markContent("Artifact", { type: "Pagination" });
    const text = `Trust Atlas · snapshot ${snapshot} · page ${page - start + 1} of ${count}`;
    setLine(document, text, PAGE.margin, PAGE.height - 36, style);
    document.endMarkedContent();
  }
}

/** The whole document, once it has been ended. */
export function bytesOf(document: Pdf): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    document.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.on("error", reject);
  });
}
