import type { Parsed } from "../../geo/view/fault.ts";
import { briefingHtml } from "./briefing-html.ts";
import { briefingPdf } from "./briefing-pdf.ts";
import { briefingPptx } from "./briefing-pptx.ts";
import type { BriefingSheet } from "./briefing-sheet.ts";

type Draw = (sheet: BriefingSheet) => Parsed<Uint8Array> | Promise<Parsed<Uint8Array>>;

/** How a whole briefing is written, by extension; only threads that draw load this. */
export const BRIEFING_DRAWERS: Readonly<Record<string, Draw>> = {
  html: briefingHtml,
  pdf: briefingPdf,
  pptx: briefingPptx,
};
