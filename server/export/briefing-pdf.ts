import type { Parsed } from "../../geo/view/fault.ts";
import { GROUND_COLOURS } from "../../geo/view/ground-colours.ts";
import { capitalised } from "./alternative-text.ts";
import {
  annexOf,
  type BriefingSection,
  type BriefingSheet,
  captionsOf,
  caveatWords,
} from "./briefing-sheet.ts";
import { BODY, BOLD, bytesOf, H1, H2, LEAD, newDocument, setFeet, setFigure } from "./pdf.ts";
import { PAGE, type PdfFlow, setText } from "./pdf-flow.ts";
import { setTable } from "./pdf-table.ts";

const GROUND = GROUND_COLOURS.light;

const SMALL = { size: 9, leading: 12.5, colour: GROUND.muted, below: 3 } as const;
const HEAD = { ...H1, size: 15, leading: 20 } as const;

/**
 * A briefing as a tagged PDF of A4 pages: title and contents, a page or more for each section, then what holds for all of them.
 *
 * It is laid out twice: only then are the pages known that the contents name.
 */
export async function briefingPdf(sheet: BriefingSheet): Promise<Parsed<Uint8Array>> {
  const trial = layOut(sheet, null);
  return { ok: true, value: await layOut(sheet, trial.pages).bytes };
}

interface LaidOut {
  readonly bytes: Promise<Uint8Array>;
  /** On which page each line of the contents leads, in their order. */
  readonly pages: readonly number[];
}

/** With the pages not yet known, without figures: they take time, and their room is known. */
function layOut(sheet: BriefingSheet, known: readonly number[] | null): LaidOut {
  const document = newDocument({
    title: sheet.title,
    subject: `Briefing of ${sheet.sections.length} parts`,
    made: sheet.created,
  });
  const bytes = bytesOf(document);
  const flow: PdfFlow = { document, y: PAGE.margin };
  const root = document.struct("Document");
  document.addStructure(root);
  const pages: number[] = [];
  const begin = (heading: string) => {
    document.addPage();
    flow.y = PAGE.margin;
    pages.push(document.bufferedPageRange().count);
    document.outline.addItem(heading);
    setText(flow, root, "H2", heading, HEAD);
  };
  setFront(flow, root, sheet, known ?? []);
  for (const section of sheet.sections) {
    begin(`${section.number}. ${section.heading}`);
    setSection(flow, root, section, known !== null);
  }
  for (const [i, { heading, paragraphs }] of annexOf(sheet).entries()) {
    if (i === 0) begin(heading);
    else {
      flow.y += 10;
      setText(flow, root, "H2", heading, H2);
      pages.push(document.bufferedPageRange().count);
      document.outline.addItem(heading);
    }
    for (const text of paragraphs) {
      const link = text.startsWith("http") ? { link: text, colour: GROUND.accent } : {};
      setText(flow, root, "P", text, { ...BODY, ...link });
    }
  }
  root.end();
  setFeet(document, sheet.snapshots.join(", "));
  document.end();
  return { bytes, pages };
}

type Element = PDFKit.PDFStructureElement;

function setFront(
  flow: PdfFlow,
  root: Element,
  sheet: BriefingSheet,
  pages: readonly number[],
): void {
  setText(flow, root, "H1", sheet.title, { ...H1, size: 24, leading: 30 });
  if (sheet.synthetic) {
    setText(flow, root, "P", `${capitalised(sheet.synthetic)}.`, { ...LEAD, ...BOLD });
  }
  setText(flow, root, "P", `Trust Atlas · snapshot ${sheet.snapshots.join(", ")}`, LEAD);
  flow.y += 16;
  setText(flow, root, "H2", "Contents", H2);
  const headings = [
    ...sheet.sections.map(({ number, heading }) => `${number}. ${heading}`),
    ...annexOf(sheet).map(({ heading }) => heading),
  ];
  for (const [i, heading] of headings.entries()) {
    setText(flow, root, "P", `${heading}, page ${pages[i] ?? 0}`, { ...LEAD, colour: GROUND.ink });
  }
}

function setSection(
  flow: PdfFlow,
  root: Element,
  section: BriefingSection,
  withFigure: boolean,
): void {
  const { heading, title, note, summary, reading, drawable, tables } = section;
  const captions = captionsOf(section);
  if (heading !== title) setText(flow, root, "P", title, LEAD);
  for (const text of note) setText(flow, root, "P", text, { ...BODY, size: 11, leading: 15.5 });
  setText(flow, root, "P", summary, { ...LEAD, ...BOLD });
  if (drawable) {
    setFigure(flow, root, drawable, withFigure);
    setText(flow, root, "P", captions.figure, SMALL);
  }
  for (const [i, table] of tables.entries()) {
    flow.y += 6;
    setText(flow, root, "P", captions.tables[i] ?? "", { ...BODY, ...BOLD });
    if (table.rows.length > 0) setTable(flow, root, table, GROUND);
    if (table.leftOut) {
      flow.y += 4;
      setText(flow, root, "P", table.leftOut, SMALL);
    }
  }
  for (const { claim, paragraphs, address } of section.findings) {
    flow.y += 8;
    setText(flow, root, "H3", claim, { ...H2, size: 10.5, leading: 14 });
    for (const text of paragraphs) setText(flow, root, "P", text, BODY);
    setText(flow, root, "P", address, { ...SMALL, link: address, colour: GROUND.accent });
  }
  flow.y += 6;
  setText(flow, root, "P", reading.join(" "), SMALL);
  const caveats = caveatWords(section);
  if (caveats) setText(flow, root, "P", caveats, SMALL);
  const link = { link: section.address, colour: GROUND.accent };
  setText(flow, root, "P", section.address, { ...SMALL, ...link });
}
