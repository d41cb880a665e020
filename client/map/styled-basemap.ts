import type { LayerSpecification, SourceSpecification, StyleSpecification } from "maplibre-gl";
import { BASEMAP, type BasemapLayer, type BasemapLayers } from "./basemap-layers.ts";

/**
 * What can be drawn of somebody's style: its plain backgrounds, fills, lines and rasters, with the sources that they draw on.
 *
 * Addresses in it may be relative to its own, which is absolute.
 */
export function styledBasemap(style: StyleSpecification, address: string): BasemapLayers {
  const layers = style.layers.filter(isDrawn).filter((layer) => {
    if (layer.type === "background") return true;
    const source = style.sources[layer.source];
    return source !== undefined && SOURCES.includes(source.type);
  });
  const used = new Set(layers.map((layer) => (layer.type === "background" ? "" : layer.source)));
  const sources = Object.entries(style.sources)
    .filter(([name]) => used.has(name))
    .map(([name, source]) => [BASEMAP + name, absolute(source, address)] as const);
  const named = layers.map(renamed);
  return { sources: Object.fromEntries(sources), layers: () => named };
}

const SOURCES = ["vector", "raster", "geojson"];

function isDrawn(layer: LayerSpecification): layer is BasemapLayer {
  return LAYERS.includes(layer.type) && !PATTERNS.some((name) => name in (layer.paint ?? {}));
}

const LAYERS = ["background", "fill", "line", "raster"];

/** Patterns are pictures of a sprite, which is not fetched. */
const PATTERNS = ["background-pattern", "fill-pattern", "line-pattern"];

function renamed(layer: BasemapLayer): BasemapLayer {
  const id = BASEMAP + layer.id;
  return layer.type === "background"
    ? { ...layer, id }
    : { ...layer, id, source: BASEMAP + layer.source };
}

function absolute(source: SourceSpecification, address: string): SourceSpecification {
  // What is left open in an address of tiles, such as `{z}`, must stay readable.
  const resolve = (url: string) =>
    new URL(url, address).href.replaceAll("%7B", "{").replaceAll("%7D", "}");
  if (source.type === "geojson") {
    return typeof source.data === "string" ? { ...source, data: resolve(source.data) } : source;
  }
  if (source.type !== "vector" && source.type !== "raster") return source;
  return {
    ...source,
    ...(source.url !== undefined && { url: resolve(source.url) }),
    ...(source.tiles && { tiles: source.tiles.map(resolve) }),
  };
}
