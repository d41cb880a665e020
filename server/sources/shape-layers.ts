import { geojsonLayers } from "./geojson-layer.ts";
import { geopackageLayers } from "./geopackage-layers.ts";
import type { Input } from "./input.ts";
import type { ShapeLayer } from "./shape-layer.ts";
import { shapefileLayers } from "./shapefile-layer.ts";
import { topologyLayers } from "./topology-layers.ts";

/** The layers of a file of shapes in any format that is read; null when it is in none of them. */
export async function layersOf(
  input: Input,
  head: Uint8Array,
): Promise<readonly ShapeLayer[] | null> {
  return (
    geojsonLayers(head) ??
    (await shapefileLayers(input, head)) ??
    (await geopackageLayers(input, head)) ??
    (await topologyLayers(input, head))
  );
}
