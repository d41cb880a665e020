import type { Parsed } from "../../geo/view/fault.ts";
import { drawSheet } from "./draw-sheet.ts";
import type { Drawable, PictureOptions } from "./drawable.ts";
import { sizeFault } from "./picture-options.ts";

/** The picture as SVG, its text as text; a program that has no Inter sets it in its own sans serif. */
export function toSvg(drawable: Drawable, options: PictureOptions): Parsed<Uint8Array> {
  const { svg, height } = drawSheet(drawable, options);
  const fault = sizeFault(height, options);
  if (fault) return { ok: false, faults: [fault] };
  return { ok: true, value: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`) };
}
