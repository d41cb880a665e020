import type { Parsed } from "../../geo/view/fault.ts";
import { capitalised } from "./alternative-text.ts";
import {
  annexOf,
  type BriefingSection,
  type BriefingSheet,
  captionsOf,
  caveatWords,
} from "./briefing-sheet.ts";
import { addPicture, addSource, newDeck, slidesOf } from "./pptx.ts";
import { addChartSlide } from "./pptx-chart.ts";
import { addTablePages } from "./pptx-table.ts";
import { addPaged, addSections } from "./pptx-text.ts";
import { type AddSlide, titledSlide } from "./slide-style.ts";
import { xmlText } from "./svg-node.ts";

/** The longest words, in signs, that share a slide with a table. */
const MOST_SHARED = 330;

/** A briefing as slides that can be edited: contents, for each section its picture, native chart and native tables, then what holds for all. */
export async function briefingPptx(sheet: BriefingSheet): Promise<Parsed<Uint8Array>> {
  const deck = newDeck(sheet.title, `Briefing of ${sheet.sections.length} parts`);
  const adder =
    (
      words: { readonly snapshot: string; readonly address: string | null },
      notes: string,
    ): AddSlide =>
    (title) => {
      const slide = titledSlide(deck, title);
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
  addSections(add, annexOf(sheet));
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
  const lines = [summary, reading.join(" ")];
  // Short words share the slide of the first table.
  const isShort = lines.join(" ").length <= MOST_SHARED;
  const shares = isShort && said.length === 0 && !drawable && tables.length > 0;
  if (!shares && (said.length > 0 || !drawable)) {
    addPaged(add, `${number}. ${heading}`, [...said, ...lines]);
  }
  if (drawable) {
    addPicture(titled(heading), drawable);
    addChartSlide(titled, drawable, heading);
  }
  for (const [i, table] of tables.entries()) {
    const caption = captions.tables[i] ?? "";
    const lead =
      shares && i === 0 ? { title: `${number}. ${heading}`, text: lines.join(" ") } : null;
    addTablePages(add, caption, table, lead);
  }
  for (const { claim, paragraphs, address } of section.findings) {
    addPaged(add, `${number}. ${claim}`, [...paragraphs, address]);
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
