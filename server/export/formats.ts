import { toCsv } from "./csv.ts";
import { toGeoJson } from "./geojson.ts";
import type { Material } from "./material.ts";
import type { PictureParameter } from "./picture-options.ts";

/** One form that a View can be had in: the only list of them, for HTTP, the command line and the tests. */
export interface Format {
  /** As it stands behind the dot of `/view.`. */
  readonly extension: string;
  readonly mediaType: string;
  /** What may be asked of it beside the View. */
  readonly takes: readonly PictureParameter[];
  /** Makes the file at once; null for what is drawn by threads of its own (`drawers.ts`). */
  readonly render: ((material: Material) => Uint8Array) | null;
}

export const FORMATS: readonly Format[] = [
  {
    extension: "csv",
    mediaType: "text/csv; charset=utf-8; header=present",
    takes: [],
    render: toCsv,
  },
  {
    extension: "geojson",
    mediaType: "application/geo+json; charset=utf-8",
    takes: [],
    render: toGeoJson,
  },
  { extension: "svg", mediaType: "image/svg+xml", takes: ["width", "theme"], render: null },
  { extension: "png", mediaType: "image/png", takes: ["width", "dpi", "theme"], render: null },
  { extension: "pdf", mediaType: "application/pdf", takes: [], render: null },
  {
    extension: "pptx",
    mediaType: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    takes: [],
    render: null,
  },
];

/** The format of that extension, or undefined. */
export function formatByExtension(extension: string): Format | undefined {
  return FORMATS.find((format) => format.extension === extension);
}
