import { PbfWriter } from "pbf";
import { LAYER_FIELD } from "./geometry.ts";

/** What a tile may say of each area: columns by property name, each with one entry per area; null is left out of the tile. */
export type Columns = Readonly<Record<string, readonly (number | string | null)[]>>;

/** An Answer's values, encoded once for all of its tiles. */
export interface StampTable {
  readonly areaCount: number;
  /**
   * What every tile has after its features: the layer's keys (code and name, then the columns') and the first of its values, the
   * `sharedCount` that many areas have (states, reasons, classes).
   */
  readonly front: Uint8Array;
  readonly sharedCount: number;
  /** The values only area `i` has: bytes `ownStart[i]` to `ownStart[i + 1]`. */
  readonly own: Uint8Array;
  readonly ownStart: Int32Array;
  /** Tags of area `i`'s shared values, ready to copy: bytes `sharedTagStart[i]` to `sharedTagStart[i + 1]`. */
  readonly sharedTags: Uint8Array;
  readonly sharedTagStart: Int32Array;
  /** Keys of area `i`'s own values, in their order: entries `ownKeyStart[i]` to `ownKeyStart[i + 1]`. */
  readonly ownKeys: Int32Array;
  readonly ownKeyStart: Int32Array;
}

/** The keys that come from the geometry, in order. */
export const LABEL_KEYS = ["code", "name"] as const;

/** A column with no more values than this has them shared. */
const SHARED_AT_MOST = 16;

/**
 * Encodes columns for stamping. Throws on columns of different lengths or called code or name, and on a number that is
 * not finite: missing is null.
 */
export function stampTable(columns: Columns): StampTable {
  const names = Object.keys(columns);
  const areaCount = Object.values(columns)[0]?.length ?? 0;
  const sharedIndex = indexSharedValues(columns, areaCount);

  const own = new PbfWriter();
  const ownStart = new Int32Array(areaCount + 1);
  const ownKeys: number[] = [];
  const ownKeyStart = new Int32Array(areaCount + 1);
  const sharedTags = new PbfWriter();
  const sharedTagStart = new Int32Array(areaCount + 1);
  for (let area = 0; area < areaCount; area++) {
    names.forEach((name, column) => {
      const value = columns[name]?.[area] ?? null;
      if (value === null) return;
      const key = LABEL_KEYS.length + column;
      const shared = sharedIndex.get(name)?.get(value);
      if (shared === undefined) {
        own.writeMessage(LAYER_FIELD.value, writeValue, value);
        ownKeys.push(key);
      } else {
        sharedTags.writeVarint(key);
        sharedTags.writeVarint(shared);
      }
    });
    ownStart[area + 1] = own.pos;
    ownKeyStart[area + 1] = ownKeys.length;
    sharedTagStart[area + 1] = sharedTags.pos;
  }
  const shared = [...new Map([...sharedIndex.values()].flatMap((values) => [...values])).keys()];
  return {
    areaCount,
    front: encodeFront([...LABEL_KEYS, ...names], shared),
    sharedCount: shared.length,
    own: own.finish().slice(),
    ownStart,
    sharedTags: sharedTags.finish().slice(),
    sharedTagStart,
    ownKeys: Int32Array.from(ownKeys),
    ownKeyStart,
  };
}

/** By column with few values: the place of each value among all shared ones. */
function indexSharedValues(columns: Columns, areaCount: number) {
  const places = new Map<number | string, number>();
  const byColumn = new Map<string, Map<number | string, number>>();
  for (const [name, column] of Object.entries(columns)) {
    if (LABEL_KEYS.some((key) => key === name)) {
      throw new RangeError(`a column called ${name} would hide the area's own`);
    }
    if (column.length !== areaCount) {
      throw new RangeError(`column ${name} has ${column.length} entries, expected ${areaCount}`);
    }
    const values = new Set(column.filter((value) => value !== null));
    if (values.size > SHARED_AT_MOST) continue;
    const index = new Map<number | string, number>();
    for (const value of values) {
      const place = places.get(value) ?? places.size;
      places.set(value, place);
      index.set(value, place);
    }
    byColumn.set(name, index);
  }
  return byColumn;
}

function encodeFront(keys: readonly string[], values: readonly (number | string)[]): Uint8Array {
  const pbf = new PbfWriter();
  for (const key of keys) pbf.writeStringField(LAYER_FIELD.key, key);
  for (const value of values) pbf.writeMessage(LAYER_FIELD.value, writeValue, value);
  return pbf.finish().slice();
}

/** Whole numbers of 32 bits as integers, others as doubles: every decoder then reads back exactly what was written. */
function writeValue(value: number | string, pbf: PbfWriter): void {
  if (typeof value === "string") pbf.writeStringField(1, value);
  else if (!Number.isFinite(value)) throw new RangeError(`expected a number or null, got ${value}`);
  else if (!Number.isInteger(value) || Math.abs(value) >= 2 ** 31) pbf.writeDoubleField(3, value);
  else if (value < 0) pbf.writeSVarintField(6, value);
  else pbf.writeVarintField(5, value);
}
