import type PptxGenJS from "pptxgenjs";
import { GROUND_COLOURS } from "../../geo/view/ground-colours.ts";
import { xmlText } from "./svg-node.ts";

export type Slide = ReturnType<PptxGenJS["addSlide"]>;

/** Makes a slide with title, source line and speaker notes. */
export type AddSlide = (title: string) => Slide;

/** The one layout of our decks, and the place of its title. */
const LAYOUT = "Trust Atlas";
const TITLE = "title";

/** Inches. */
export const SLIDE = { width: 13.333, margin: 0.6 } as const;

const INK = hex(GROUND_COLOURS.light.ink);

/** How all text on slides is set; its boxes add no room of their own, so that everything stands on one margin. */
export const TEXT = { fontFace: "Inter", color: INK, margin: 0, lang: "en-GB" } as const;

/** Gives a deck its layout, whose title is a title to outlines and screen readers too. */
export function setLayout(deck: PptxGenJS): void {
  const place = { x: SLIDE.margin, y: 0.35, w: SLIDE.width - 2 * SLIDE.margin, h: 0.62 };
  const style = { ...TEXT, fontSize: 24, bold: true, valign: "middle", align: "left" } as const;
  const options = { name: TITLE, type: TITLE, ...place, ...style } as const;
  deck.defineSlideMaster({ title: LAYOUT, objects: [{ placeholder: { options, text: "" } }] });
}

/** A slide with its title; a long one is set smaller. */
export function titledSlide(deck: PptxGenJS, title: string): Slide {
  const slide = deck.addSlide({ masterName: LAYOUT });
  const fontSize = title.length > 150 ? 16 : title.length > 75 ? 20 : 24;
  const options = { placeholder: TITLE, objectName: "Title", fontSize, bold: true, color: INK };
  slide.addText(xmlText(title), { ...options, lang: TEXT.lang, fontFace: TEXT.fontFace });
  return slide;
}

/** A `#rrggbb` colour as office programs write it. */
export function hex(colour: string): string {
  return colour.slice(1).toUpperCase();
}
