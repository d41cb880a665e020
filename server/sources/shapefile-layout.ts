import { damagedShapefile as fault } from "./damaged-shapefile.ts";
import { checkDbf } from "./dbf-layout.ts";

/** The three binary parts of a shapefile, and what to call each in a message. */
export interface ShapefileBytes {
  readonly shp: Uint8Array;
  readonly shx: Uint8Array;
  readonly dbf: Uint8Array;
  readonly path: (part: "shp" | "shx" | "dbf") => string;
}

/**
 * Checks that the parts of a shapefile are whole, of polygons, and belong together; returns the number of records.
 *
 * The reader takes lengths and counts as they come, so that a cut or mixed set would lose areas without a word. Layout:
 * ESRI Shapefile Technical Description (1998). Throws `RefusedInput`.
 */
export function checkShapefile({ shp, shx, dbf, path }: ShapefileBytes): number {
  checkHeader(shp, path("shp"));
  checkHeader(shx, path("shx"));
  const type = view(shp).getInt32(32, true);
  if (!POLYGONS.has(type)) {
    throw fault(path("shp"), "polygons (shape type 5)", `shape type ${type}`, "geometry-type");
  }
  const records = walkRecords(shp, type, path("shp"));
  const indexed = (shx.length - 100) / 8;
  if (indexed !== records.length) {
    throw fault(path("shx"), `${records.length} records, as in the .shp`, `${indexed}`, DIFFER);
  }
  records.forEach(({ offset, length }, i) => {
    const at = 100 + i * 8;
    const index = view(shx);
    if (index.getInt32(at) * 2 === offset && index.getInt32(at + 4) * 2 === length) return;
    throw fault(path("shx"), `record ${i + 1} where the .shp has it`, "another place", DIFFER);
  });
  const rows = checkDbf(dbf, path("dbf"));
  if (rows !== records.length) {
    throw fault(path("dbf"), `${records.length} records, as in the .shp`, `${rows}`, DIFFER);
  }
  return records.length;
}

const DIFFER = "records-differ";

/** Polygon, PolygonZ and PolygonM. */
const POLYGONS: ReadonlySet<number> = new Set([5, 15, 25]);

function checkHeader(bytes: Uint8Array, path: string): void {
  if (bytes.length < 100 || view(bytes).getInt32(0) !== 9994) {
    throw fault(path, "a shapefile header (9994)", `${bytes.length} bytes without it`);
  }
  const declared = view(bytes).getInt32(24) * 2;
  if (declared === bytes.length) return;
  throw fault(path, `${declared} bytes, as its header says`, `${bytes.length}`);
}

interface ShapeRecord {
  readonly offset: number;
  readonly length: number;
}

function walkRecords(shp: Uint8Array, type: number, path: string): ShapeRecord[] {
  const records: ShapeRecord[] = [];
  const data = view(shp);
  for (let offset = 100; offset < shp.length; ) {
    const number = records.length + 1;
    const length = offset + 8 <= shp.length ? data.getInt32(offset + 4) * 2 : -1;
    if (length < 4 || offset + 8 + length > shp.length) {
      throw fault(path, "whole records", `record ${number} past the end of the file`);
    }
    const content = new DataView(shp.buffer, shp.byteOffset + offset + 8, length);
    const problem = faultOfRecord(content, type);
    if (problem) throw fault(path, `a polygon in record ${number}`, problem, "bad-record");
    records.push({ offset, length });
    offset += 8 + length;
  }
  return records;
}

/** A polygon record is type, box, number of parts and points, where each part begins, and the points. */
function faultOfRecord(content: DataView, type: number): string | null {
  const own = content.getInt32(0, true);
  if (own === 0) return "no geometry";
  if (own !== type) return `shape type ${own}`;
  if (content.byteLength < 44) return "a record that is too short";
  const parts = content.getInt32(36, true);
  const points = content.getInt32(40, true);
  if (parts < 1 || points < 1) return "no points";
  if (content.byteLength < 44 + 4 * parts + 16 * points) return "fewer points than it declares";
  for (let i = 0; i < parts; i++) {
    const start = content.getInt32(44 + 4 * i, true);
    const next = i + 1 < parts ? content.getInt32(48 + 4 * i, true) : points;
    if (start < 0 || start >= next) return "parts out of order";
  }
  return null;
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
