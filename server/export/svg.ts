import type { Parsed } from "../../geo/view/fault.ts";
import { drawSheet } from "./draw-sheet.ts";
import { drawableOf, type PictureOptions } from "./drawable.ts";
import type { Material } from "./material.ts";
import { sizeFault } from "./picture-options.ts";

/** The picture as SVG, its text as text; a program that has no Inter sets it in its own sans serif. */
export function toSvg(material: Material, options: PictureOptions): Parsed<Uint8Array> {
  const { svg, height } = drawSheet(drawableOf(material), options);
  const fault = sizeFault(height, options);
  if (fault) return { ok: false, faults: [fault] };
  return { ok: true, value: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`) };
}
