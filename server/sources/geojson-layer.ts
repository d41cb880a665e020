import type { ShapeLayer } from "./shape-layer.ts";

/** The one layer of a GeoJSON FeatureCollection, from the head of the file; null when it is none. */
export function geojsonLayers(head: Uint8Array): readonly ShapeLayer[] | null {
  const text = new TextDecoder().decode(head).trimStart();
  if (!text.startsWith("{") || !/"FeatureCollection"|"features"\s*:\s*\[/.test(text)) return null;
  return [{ name: "", first: firstProperties(text) }];
}

/** The properties of the first feature, as far as the head shows them whole and flat; null when it does not. */
function firstProperties(text: string): ReadonlyMap<string, unknown> | null {
  // The old `crs` member has properties too, and stands before the features.
  const features = text.slice(Math.max(0, text.indexOf('"features"')));
  const [, first] = /"properties"\s*:\s*(\{[^{}]*\})/.exec(features) ?? [];
  try {
    const properties: unknown = first === undefined ? null : JSON.parse(first);
    return properties instanceof Object ? new Map(Object.entries(properties)) : null;
  } catch {
    return null;
  }
}
