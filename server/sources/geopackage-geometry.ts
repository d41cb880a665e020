import { readWkb } from "./wkb.ts";

/**
 * A geometry as GeoPackage stores it: a header of its own, then well-known binary (OGC 12-128, clause 2.1.3).
 *
 * Returns a GeoJSON geometry, null for an empty one, or the words that follow "found" when it is none or in another
 * coordinate system than its column.
 */
export function readGeoPackageGeometry(value: unknown, srsId: number): unknown {
  if (value === null) return null;
  if (!(value instanceof Uint8Array) || value.length < 8) return "no geometry";
  const data = new DataView(value.buffer, value.byteOffset, value.byteLength);
  if (data.getUint16(0) !== MAGIC) return "a geometry without GeoPackage's header";
  const flags = data.getUint8(3);
  if (flags & EXTENDED) return "a geometry of an extension";
  const own = data.getInt32(4, (flags & LITTLE_ENDIAN) === 1);
  if (own !== srsId) return `a geometry in system ${own} in a column of system ${srsId}`;
  if (flags & EMPTY) return null;
  const envelope = ENVELOPE_BYTES[(flags >> 1) & 7];
  if (envelope === undefined || value.length < 8 + envelope) return "a geometry that is cut short";
  return readWkb(value.subarray(8 + envelope));
}

/** "GP". */
const MAGIC = 0x4750;
const LITTLE_ENDIAN = 1;
const EMPTY = 16;
const EXTENDED = 32;

/** None; x and y; with z; with m; with both. */
const ENVELOPE_BYTES = [0, 32, 48, 48, 64];
