import { withGeoPackage } from "./geopackage.ts";
import type { Input } from "./input.ts";
import { RefusedInput } from "./refused-input.ts";
import type { ShapeLayer } from "./shape-layer.ts";

/**
 * The layers of polygons of a GeoPackage; null when the input is no SQLite database.
 *
 * The whole file is opened for it, since nothing at its head says what it holds. One that cannot be read has a layer of which
 * nothing is seen, so that it is claimed, and refused.
 */
export async function geopackageLayers(
  input: Input,
  head: Uint8Array,
): Promise<readonly ShapeLayer[] | null> {
  if (!Buffer.from(head.subarray(0, 15)).equals(Buffer.from("SQLite format 3"))) return null;
  try {
    return await withGeoPackage(await input.bytes(), input.path, ({ layers, rows }) =>
      layers.map((layer) => ({ name: layer.name, first: rows(layer, 1)[0] ?? null })),
    );
  } catch (error) {
    if (error instanceof RefusedInput) return [{ name: "", first: null }];
    throw error;
  }
}
