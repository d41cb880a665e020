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
import { addPicture, addSource, addText, newDeck, slidesOf } from "./pptx.ts";
import { addChartSlide } from "./pptx-chart.ts";
import { addTable } from "./pptx-table.ts";
import { type AddSlide, hex, SLIDE, slideTitle, TEXT } from "./slide-style.ts";
import { xmlText } from "./svg-node.ts";

const GROUND = GROUND_COLOURS.light;

const ROWS_ON_SLIDE = 16;

/** About as much text as a slide holds at a size that can be read. */
const SIGNS_ON_SLIDE = 1400;

/** A briefing as slides that can be edited: contents, for each section its picture, native chart and native tables, then what holds for all. */
export async function briefingPptx(sheet: BriefingSheet): Promise<Parsed<Uint8Array>> {
  const deck = newDeck(sheet.title, `Briefing of ${sheet.sections.length} parts`);
  const adder =
    (
      words: { readonly snapshot: string; readonly address: string | null },
      notes: string,
    ): AddSlide =>
    (title) => {
      const slide = deck.addSlide();
      slideTitle(slide, title);
      addSource(slide, words);
      slide.addNotes(xmlText(notes));
      return slide;
    };
  const whole = { snapshot: sheet.snapshots.join(", "), address: sheet.address };
  const add = adder(whole, "Caveats, methods and sources stand at the end.");
  addPaged(add, sheet.title, contentsOf(sheet));
  for (const section of sheet.sections) {
    addSection(adder(section, speakerNotes(section, sheet)), section);
  }
  for (const { heading, paragraphs } of annexOf(sheet)) addPaged(add, heading, paragraphs);
  return { ok: true, value: await slidesOf(deck) };
}

function contentsOf(sheet: BriefingSheet): string[] {
  const warning = sheet.synthetic ? [`${capitalised(sheet.synthetic)}.`] : [];
  return [
    ...warning,
    ...sheet.sections.map(({ number, heading }) => `${number}. ${heading}`),
    ...annexOf(sheet).map(({ heading }) => heading),
  ];
}

function addSection(add: AddSlide, section: BriefingSection): void {
  const { number, heading, title, note, summary, drawable, tables, reading } = section;
  const titled = (text: string) => add(`${number}. ${text}`);
  const captions = captionsOf(section);
  const said = [...(heading === title ? [] : [title]), ...note];
  if (said.length > 0 || !drawable) {
    addPaged(add, `${number}. ${heading}`, [...said, summary, reading.join(" ")]);
  }
  if (drawable) {
    addPicture(titled(heading), drawable);
    addChartSlide((text) => titled(text), drawable);
  }
  for (const [i, { columns, rows, leftOut }] of tables.entries()) {
    const labels = columns.map(({ label }) => label);
    const shares = columns.map(({ share }) => share);
    const numbers = columns.map(({ isNumber }) => isNumber);
    const caption = captions.tables[i] ?? "";
    const slides = Math.max(1, Math.ceil(rows.length / ROWS_ON_SLIDE));
    for (let at = 0; at < slides; at++) {
      const part = rows.slice(at * ROWS_ON_SLIDE, (at + 1) * ROWS_ON_SLIDE);
      const slide = add(slides === 1 ? caption : `${caption} (${at + 1} of ${slides})`);
      addTable(slide, [labels, ...part], shares, numbers);
      if (leftOut === null || at < slides - 1) continue;
      slide.addText(xmlText(leftOut), {
        ...TEXT,
        ...{ x: SLIDE.margin, y: 6.4, w: SLIDE.width - 2 * SLIDE.margin, h: 0.5 },
        fontSize: 11,
        color: hex(GROUND.muted),
      });
    }
  }
}

/** Texts on as many slides as they take. */
function addPaged(add: AddSlide, title: string, paragraphs: readonly string[]): void {
  const slides: string[][] = [];
  let held = Number.POSITIVE_INFINITY;
  for (const text of paragraphs) {
    // A paragraph ends its last line early, whatever its length.
    const signs = text.length + 60;
    if (held + signs > SIGNS_ON_SLIDE) {
      slides.push([]);
      held = 0;
    }
    slides.at(-1)?.push(text);
    held += signs;
  }
  for (const [i, part] of slides.entries()) {
    addText(add(slides.length === 1 ? title : `${title} (${i + 1} of ${slides.length})`), part);
  }
}

/** What is read beside the slides of a section, whole: a slide may be taken into another deck. */
function speakerNotes(section: BriefingSection, { caveats }: BriefingSheet): string {
  const own = section.caveats.map((place) => `${place}. ${caveats[place - 1] ?? ""}`);
  return [
    section.title,
    ...section.note,
    section.summary,
    ...section.reading,
    caveatWords(section) ?? "",
    ...own,
    `Snapshot ${section.snapshot}`,
    section.address,
  ]
    .filter((text) => text !== "")
    .join("\n");
}
