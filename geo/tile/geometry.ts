import { PbfWriter } from "pbf";
import type { Area } from "../domain/area.ts";
import { EXTENT, type SlicedArea } from "./slice.ts";
import type { TileRing } from "./tile-ring.ts";

/** Everything of a tile that no View changes, encoded as in the tile (Vector Tile Specification 2.1, 4). */
export interface TileGeometry {
  /** Index of the area of each feature, rising. */
  readonly areas: Int32Array;
  /** The layer's version, name and extent. */
  readonly head: Uint8Array;
  /** Type and geometry of feature `i`: bytes `tailStart[i]` to `tailStart[i + 1]`. */
  readonly tails: Uint8Array;
  readonly tailStart: Int32Array;
  /** The layer's values for code and name, two a feature in order. */
  readonly labels: Uint8Array;
}

/** Field numbers of the tile's messages. */
export const LAYER_FIELD = {
  name: 1,
  feature: 2,
  key: 3,
  value: 4,
  extent: 5,
  version: 15,
} as const;
const FEATURE_FIELD = { type: 3, geometry: 4 } as const;
const VALUE_FIELD = { text: 1 } as const;
const POLYGON = 3;

/** Encodes the areas of a tile for a layer named `layer`; `sliced` is in order and not empty. */
export function encodeGeometry(
  layer: string,
  areas: readonly Pick<Area, "code" | "name">[],
  sliced: readonly SlicedArea[],
): TileGeometry {
  const head = new PbfWriter();
  head.writeVarintField(LAYER_FIELD.version, 2);
  head.writeStringField(LAYER_FIELD.name, layer);
  head.writeVarintField(LAYER_FIELD.extent, EXTENT);

  const tails = new PbfWriter();
  const labels = new PbfWriter();
  const tailStart = new Int32Array(sliced.length + 1);
  sliced.forEach(({ area, rings }, i) => {
    tails.writeVarintField(FEATURE_FIELD.type, POLYGON);
    tails.writePackedVarint(FEATURE_FIELD.geometry, commandsOf(rings));
    tailStart[i + 1] = tails.pos;
    const { code, name } = areas[area] ?? { code: "", name: "" };
    for (const text of [code, name]) labels.writeMessage(LAYER_FIELD.value, writeText, text);
  });
  return {
    areas: Int32Array.from(sliced, ({ area }) => area),
    head: head.finish().slice(),
    tails: tails.finish().slice(),
    tailStart,
    labels: labels.finish().slice(),
  };
}

function writeText(text: string, pbf: PbfWriter): void {
  pbf.writeStringField(VALUE_FIELD.text, text);
}

const MOVE_TO = 1;
const LINE_TO = 2;
const CLOSE_PATH = 7;

function commandsOf(rings: readonly TileRing[]): number[] {
  const commands: number[] = [];
  let [x, y] = [0, 0];
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      const [toX = 0, toY = 0] = [ring[i], ring[i + 1]];
      if (i === 0) commands.push(command(MOVE_TO, 1));
      if (i === 2) commands.push(command(LINE_TO, ring.length / 2 - 1));
      commands.push(zigzag(toX - x), zigzag(toY - y));
      [x, y] = [toX, toY];
    }
    commands.push(command(CLOSE_PATH, 1));
  }
  return commands;
}

function command(id: number, count: number): number {
  return (count << 3) | id;
}

function zigzag(value: number): number {
  return (value << 1) ^ (value >> 31);
}
