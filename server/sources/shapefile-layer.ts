import { firstRow } from "./dbf-first-row.ts";
import type { Input } from "./input.ts";
import type { ShapeLayer } from "./shape-layer.ts";

/** The one layer of a shapefile, by its table; null when the input is none. */
export async function shapefileLayers(
  input: Input,
  head: Uint8Array,
): Promise<readonly ShapeLayer[] | null> {
  const isShapefile = head.length >= 4 && Buffer.from(head).readInt32BE(0) === 9994;
  if (!isShapefile && !/\.(shp|shx)$/i.test(input.path)) return null;
  const dbf = input.siblings.get("dbf");
  return [{ name: "", first: dbf ? firstRow(await dbf.head()) : null }];
}
