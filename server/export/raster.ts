import { Resvg } from "@resvg/resvg-js";
import { FONT_FILES } from "./fonts.ts";
import { FONT_FAMILY } from "./svg-text.ts";

/** Draws an SVG of ours as PNG, so many pixels wide, in the fonts shipped and no others. */
export function rasterOf(svg: string, width: number): Uint8Array {
  const drawn = new Resvg(svg, {
    fitTo: { mode: "width", value: width },
    font: {
      fontFiles: Object.values(FONT_FILES),
      loadSystemFonts: false,
      defaultFontFamily: FONT_FAMILY,
    },
  });
  return drawn.render().asPng();
}
