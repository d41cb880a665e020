import { toCsv } from "./csv.ts";
import { toGeoJson } from "./geojson.ts";
import type { Material } from "./material.ts";

/** One form that a View can be had in: the only list of them, for HTTP, the command line and the tests. */
export interface Format {
  /** As it stands behind the dot of `/view.`. */
  readonly extension: string;
  readonly mediaType: string;
  render(material: Material): Uint8Array | Promise<Uint8Array>;
}

export const FORMATS: readonly Format[] = [
  { extension: "csv", mediaType: "text/csv; charset=utf-8; header=present", render: toCsv },
  { extension: "geojson", mediaType: "application/geo+json; charset=utf-8", render: toGeoJson },
];

/** The format of that extension, or undefined. */
export function formatByExtension(extension: string): Format | undefined {
  return FORMATS.find((format) => format.extension === extension);
}
