/** The operator's basemap as the page carries it: a `meta` element named `basemap` with the address as its content and the rest as `data-` attributes. */
export interface Basemap {
  /** A MapLibre style, or an archive of vector tiles in Protomaps' basemap schema, version 4. */
  readonly kind: "style" | "pmtiles";
  /** An https address, or a path on the page's own origin. */
  readonly address: string;
  /** What must stand on the map for as long as the basemap does: text, with links as `[text](https://...)`. */
  readonly attribution: string;
}
