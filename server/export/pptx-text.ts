import type { NoteSection } from "./sheet-notes.ts";
import { type AddSlide, SLIDE, TEXT } from "./slide-style.ts";
import { xmlText } from "./svg-node.ts";

/** About as much text as a slide holds at a size that can be read, in signs. */
const SIGNS_ON_SLIDE = 2200;

/** A paragraph ends its last line early, whatever its length. */
const SIGNS_OF_BREAK = 60;

/** Texts under their headings: short sections share a slide, a long one takes as many as it needs. */
export function addSections(add: AddSlide, sections: readonly NoteSection[]): void {
  const groups: NoteSection[][] = [];
  let held = Number.POSITIVE_INFINITY;
  for (const section of sections) {
    const signs = signsOf([section.heading, ...section.paragraphs]);
    if (held + signs > SIGNS_ON_SLIDE) {
      groups.push([]);
      held = 0;
    }
    groups.at(-1)?.push(section);
    held += signs;
  }
  for (const group of groups) {
    const [first] = group;
    if (!first) continue;
    if (group.length === 1) addPaged(add, first.heading, first.paragraphs);
    else {
      const texts = group.flatMap(({ heading, paragraphs }) => [
        { text: heading, bold: true },
        ...paragraphs.map(plain),
      ]);
      setTexts(add(group.map(({ heading }) => heading).join(" · ")), texts);
    }
  }
}

/** Paragraphs below one title, on as many slides as they take; an address among them is a link. */
export function addPaged(add: AddSlide, title: string, paragraphs: readonly string[]): void {
  const slides: string[][] = [];
  let held = Number.POSITIVE_INFINITY;
  for (const text of paragraphs) {
    const signs = signsOf([text]);
    if (held + signs > SIGNS_ON_SLIDE) {
      slides.push([]);
      held = 0;
    }
    slides.at(-1)?.push(text);
    held += signs;
  }
  for (const [i, part] of slides.entries()) {
    const count = slides.length === 1 ? "" : ` (${i + 1} of ${slides.length})`;
    setTexts(add(`${title}${count}`), part.map(plain));
  }
}

interface SlideText {
  readonly text: string;
  readonly bold: boolean;
}

function plain(text: string): SlideText {
  return { text, bold: false };
}

function signsOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length + SIGNS_OF_BREAK, 0);
}

function setTexts(slide: ReturnType<AddSlide>, texts: readonly SlideText[]): void {
  const signs = signsOf(texts.map(({ text }) => text));
  slide.addText(
    texts.map(({ text, bold }) => ({
      text: xmlText(text),
      options: {
        bold,
        breakLine: true,
        paraSpaceAfter: 6,
        ...(text.startsWith("http") && { hyperlink: { url: text } }),
      },
    })),
    {
      ...TEXT,
      ...{ x: SLIDE.margin, y: 1.2, w: SLIDE.width - 2 * SLIDE.margin, h: 5.6 },
      fontSize: signs > 1600 ? 12 : signs > 1000 ? 14 : 16,
      valign: "top",
    },
  );
}
