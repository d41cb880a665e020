import type { Parsed } from "../../geo/view/fault.ts";
import { alternativeText } from "./alternative-text.ts";
import { drawSheet, SHEET_WIDTH } from "./draw-sheet.ts";
import type { Drawable, PictureOptions } from "./drawable.ts";
import { scaleOf, sizeFault } from "./picture-options.ts";
import { withChunks } from "./png-chunks.ts";
import { rasterOf } from "./raster.ts";

/** The picture as PNG, which also carries its title, source and notes as texts. */
export function toPng(drawable: Drawable, options: PictureOptions): Parsed<Uint8Array> {
  const { svg, height } = drawSheet(drawable, options);
  const fault = sizeFault(height, options);
  if (fault) return { ok: false, faults: [fault] };
  const drawn = rasterOf(svg, Math.round(SHEET_WIDTH * scaleOf(options)));
  const { title, attribution, caveats, snapshot, address, denominator } = drawable.words;
  const texts = {
    Title: title,
    Description: alternativeText(drawable),
    Copyright: attribution.join(" "),
    Comment: [denominator && `Per: ${denominator}.`, ...caveats, `Snapshot ${snapshot}.`]
      .filter((text) => text !== null)
      .join(" "),
    Source: address,
  };
  return { ok: true, value: withChunks(drawn, options.dpi, texts) };
}
