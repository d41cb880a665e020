import type PptxGenJS from "pptxgenjs";
import { GROUND_COLOURS } from "../../geo/view/ground-colours.ts";
import { xmlText } from "./svg-node.ts";

export type Slide = ReturnType<PptxGenJS["addSlide"]>;

/** Makes a slide with title, source line and speaker notes. */
export type AddSlide = (title: string) => Slide;

/** Inches. */
export const SLIDE = { width: 13.333, margin: 0.6 } as const;

const INK = hex(GROUND_COLOURS.light.ink);

/** How all text on slides is set; its boxes add no room of their own, so that everything stands on one margin. */
export const TEXT = { fontFace: "Inter", color: INK, margin: 0, lang: "en-GB" } as const;

export function slideTitle(slide: Slide, title: string): void {
  slide.addText(xmlText(title), {
    ...TEXT,
    ...{ x: SLIDE.margin, y: 0.35, w: SLIDE.width - 2 * SLIDE.margin, h: 0.62 },
    objectName: "Title",
    fontSize: title.length > 90 ? 20 : 24,
    bold: true,
    valign: "middle",
    fit: "shrink",
  });
}

/** A `#rrggbb` colour as office programs write it. */
export function hex(colour: string): string {
  return colour.slice(1).toUpperCase();
}
