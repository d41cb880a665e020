import type { Parsed } from "../../geo/view/fault.ts";
import { toCsv } from "./csv.ts";
import { drawableOf, type PictureOptions } from "./drawable.ts";
import { toGeoJson } from "./geojson.ts";
import type { Material } from "./material.ts";
import { toPdf } from "./pdf.ts";
import type { PictureParameter } from "./picture-options.ts";
import { toPng } from "./png.ts";
import { toPptx } from "./pptx.ts";
import { toSvg } from "./svg.ts";

/** One form that a View can be had in: the only list of them, for HTTP, the command line and the tests. */
export interface Format {
  /** As it stands behind the dot of `/view.`. */
  readonly extension: string;
  readonly mediaType: string;
  /** What may be asked of it beside the View. */
  readonly takes: readonly PictureParameter[];
  /** The file, or what was asked of it that cannot be had. */
  render(
    material: Material,
    options: PictureOptions,
  ): Parsed<Uint8Array> | Promise<Parsed<Uint8Array>>;
}

export const FORMATS: readonly Format[] = [
  {
    extension: "csv",
    mediaType: "text/csv; charset=utf-8; header=present",
    takes: [],
    render: (material) => ({ ok: true, value: toCsv(material) }),
  },
  {
    extension: "geojson",
    mediaType: "application/geo+json; charset=utf-8",
    takes: [],
    render: (material) => ({ ok: true, value: toGeoJson(material) }),
  },
  { extension: "svg", mediaType: "image/svg+xml", takes: ["width", "theme"], render: toSvg },
  {
    extension: "png",
    mediaType: "image/png",
    takes: ["width", "dpi", "theme"],
    render: (material, options) => toPng(drawableOf(material), options),
  },
  {
    extension: "pdf",
    mediaType: "application/pdf",
    takes: [],
    render: (material) => toPdf(drawableOf(material)),
  },
  {
    extension: "pptx",
    mediaType: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    takes: [],
    render: (material) => toPptx(drawableOf(material)),
  },
];

/** The format of that extension, or undefined. */
export function formatByExtension(extension: string): Format | undefined {
  return FORMATS.find((format) => format.extension === extension);
}
