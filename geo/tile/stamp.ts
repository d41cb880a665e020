import type { TileGeometry } from "./geometry.ts";
import { LABEL_KEYS, type StampTable, stampTable } from "./stamp-table.ts";
import { putVarint, varintSize } from "./varint.ts";

/** Field number and wire type "length-delimited" of the messages written here. */
const TILE_LAYER = (3 << 3) | 2;
const LAYER_FEATURE = (2 << 3) | 2;
const FEATURE_TAGS = (2 << 3) | 2;

/** Room for what stands before a feature's tags: two field numbers and two lengths. */
const FEATURE_HEAD = 12;
/** Room for what stands before the layer. */
const LAYER_HEAD = 6;
/** The most that a pair of a key's and a value's index takes: up to 2 ** 14 columns, 2 ** 28 values. */
const PAIR = 6;

const NO_VALUES = stampTable({});

/**
 * A vector tile: cached geometry with an Answer's values stamped on it, or code and name alone when `table` is null.
 *
 * Only tags are computed; geometry and values are copied. The table's columns are in the order of the areas that the
 * geometry was cut from; throws when they are too short for it. The layer's values are the shared ones, then each
 * feature's code and name, then each feature's own. The bytes may be a part of a slightly larger buffer.
 */
export function stampTile(geometry: TileGeometry, table: StampTable | null): Uint8Array {
  const values = table ?? NO_VALUES;
  const { areas, head, tails, tailStart, labels } = geometry;
  if (table && (areas.at(-1) ?? -1) >= table.areaCount) {
    throw new RangeError(`expected values for area ${areas.at(-1)}, got ${table.areaCount} areas`);
  }
  const out = new Uint8Array(roomFor(geometry, values));
  let end = put(out, LAYER_HEAD, head, 0, head.length);
  let label = values.sharedCount;
  let own = label + LABEL_KEYS.length * areas.length;
  for (let i = 0; i < areas.length; i++) {
    const area = at(areas, i);
    const tags = end + FEATURE_HEAD;
    const tagsEnd = putTags(out, tags, values, area, label, own);
    const size = tagsEnd - tags;
    end = putVarint(out, end, LAYER_FEATURE);
    end = putVarint(out, end, 1 + varintSize(size) + size + lengthOf(tailStart, i));
    end = putVarint(out, end, FEATURE_TAGS);
    end = putVarint(out, end, size);
    end = put(out, end, out, tags, tagsEnd); // moves them up to their length
    end = put(out, end, tails, at(tailStart, i), at(tailStart, i + 1));
    label += LABEL_KEYS.length;
    own += lengthOf(values.ownKeyStart, area);
  }
  end = put(out, end, values.front, 0, values.front.length);
  end = put(out, end, labels, 0, labels.length);
  for (const area of areas) {
    end = put(out, end, values.own, at(values.ownStart, area), at(values.ownStart, area + 1));
  }
  const size = end - LAYER_HEAD;
  const start = LAYER_HEAD - 1 - varintSize(size);
  putVarint(out, putVarint(out, start, TILE_LAYER), size);
  return out.subarray(start, end);
}

/** Bytes that the tile cannot exceed. */
function roomFor({ areas, head, tails, labels }: TileGeometry, values: StampTable): number {
  const { front, sharedTagStart, ownStart, ownKeyStart } = values;
  let room = LAYER_HEAD + head.length + front.length + labels.length + tails.length;
  room += areas.length * (FEATURE_HEAD + LABEL_KEYS.length * PAIR);
  for (let i = 0; i < areas.length; i++) {
    const area = at(areas, i);
    room += lengthOf(sharedTagStart, area) + lengthOf(ownStart, area);
    room += lengthOf(ownKeyStart, area) * PAIR;
  }
  return room;
}

/** Pairs of a key's and a value's index: code and name, the shared values, the own ones. `label` and `own` are the first of each. */
function putTags(
  out: Uint8Array,
  start: number,
  values: StampTable,
  area: number,
  label: number,
  own: number,
): number {
  let end = start;
  for (let key = 0; key < LABEL_KEYS.length; key++) {
    end = putVarint(out, putVarint(out, end, key), label + key);
  }
  const shared = values.sharedTagStart;
  end = put(out, end, values.sharedTags, at(shared, area), at(shared, area + 1));
  const from = at(values.ownKeyStart, area);
  const count = lengthOf(values.ownKeyStart, area);
  for (let i = 0; i < count; i++) {
    end = putVarint(out, putVarint(out, end, at(values.ownKeys, from + i)), own + i);
  }
  return end;
}

function lengthOf(start: Int32Array, i: number): number {
  return at(start, i + 1) - at(start, i);
}

function at(list: Int32Array, i: number): number {
  return list[i] ?? 0;
}

/** Copies `bytes[from]` up to `bytes[to]`; returns the place after them. */
function put(out: Uint8Array, end: number, bytes: Uint8Array, from: number, to: number): number {
  if (to - from > LOOP_AT_MOST) out.set(bytes.subarray(from, to), end);
  else for (let i = from; i < to; i++) out[end + i - from] = bytes[i] ?? 0;
  return end + to - from;
}

/** Up to about here a loop is quicker than setting up a view to copy from. */
const LOOP_AT_MOST = 64;
