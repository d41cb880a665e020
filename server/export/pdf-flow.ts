import type PDFDocument from "pdfkit";
import type { Weight } from "./text-lines.ts";
import { wrapText } from "./text-lines.ts";

export type Pdf = InstanceType<typeof PDFDocument>;

export const PAGE = { width: 595.28, height: 841.89, margin: 48, foot: 60 } as const;

export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;

/** How text is set in a document, in points. */
export interface PdfStyle {
  readonly size: number;
  readonly leading: number;
  readonly colour: string;
  readonly weight?: Weight;
  /** Digits of one width, which also keeps a point from vanishing under a seven. */
  readonly tabular?: true;
}

/** Where the next thing goes: below the last one, on a new page where it would not fit. */
export interface PdfFlow {
  readonly document: Pdf;
  /** The next thing's upper edge. */
  y: number;
}

/** Makes room for something of that height; true where that took a new page. */
export function makeRoom(flow: PdfFlow, height: number): boolean {
  if (flow.y + height <= PAGE.height - PAGE.foot) return false;
  flow.document.addPage();
  flow.y = PAGE.margin;
  return true;
}

/** Sets a text in lines of its own under a tag of the document's structure, with the room below that is wanted. */
export function setText(
  flow: PdfFlow,
  parent: PDFKit.PDFStructureElement,
  tag: "H1" | "H2" | "H3" | "P",
  text: string,
  style: PdfStyle & { readonly below: number; readonly link?: string },
): void {
  const { document } = flow;
  const { size, leading, below, weight = "regular", link } = style;
  // Kerning sets text a little tighter than the widths say.
  const broken = wrapText(text, TEXT_WIDTH, size, weight);
  const element = document.struct(tag);
  parent.add(element);
  makeRoom(flow, Math.min(broken.length, 3) * leading + (tag === "P" ? 0 : 3 * leading));
  for (const line of broken) {
    makeRoom(flow, leading);
    const { y } = flow;
    const set = () => setLine(document, line, PAGE.margin, y, style, link);
    element.add(link ? document.struct("Link", { alt: text }, [set]) : set);
    flow.y += leading;
  }
  element.end();
  flow.y += below;
}

/** The OpenType features of figures in tables. */
export const TABULAR: PDFKit.Mixins.OpenTypeFeatures[] = ["tnum"];

/** One line of text as it is, without a tag. */
export function setLine(
  document: Pdf,
  text: string,
  x: number,
  y: number,
  { size, colour, weight = "regular", tabular }: PdfStyle,
  link?: string,
): void {
  document.font(weight).fontSize(size).fillColor(colour);
  document.text(text, x, y, {
    lineBreak: false,
    ...(link && { link }),
    ...(tabular && { features: TABULAR }),
  });
}
