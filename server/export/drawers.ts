import type { Parsed } from "../../geo/view/fault.ts";
import { toCard } from "./card.ts";
import type { Drawable, PictureOptions } from "./drawable.ts";
import { toPdf } from "./pdf.ts";
import { toPng } from "./png.ts";
import { toPptx } from "./pptx.ts";
import { toSvg } from "./svg.ts";

type Draw = (
  drawable: Drawable,
  options: PictureOptions,
) => Parsed<Uint8Array> | Promise<Parsed<Uint8Array>>;

/** How each drawn format is made, by extension; only threads that draw load this and the libraries behind it. */
export const DRAWERS: Readonly<Record<string, Draw>> = {
  svg: toSvg,
  png: toPng,
  pdf: toPdf,
  pptx: toPptx,
  card: toCard,
};
