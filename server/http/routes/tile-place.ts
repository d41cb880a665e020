import type { Fault, Parsed } from "../../../geo/view/fault.ts";
import { type Refused, refuseUnknown } from "../refusal.ts";

/** Where a tile lies in the pyramid of the web's Mercator square. */
export interface TilePlace {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** Reads the place of a tile from the parts of a path; a fault for each that is no plain whole number. */
export function readTilePlace(path: Readonly<Record<string, string>>): Parsed<TilePlace> {
  const faults = AXES.flatMap((axis) => notPlain(axis, path[axis] ?? ""));
  if (faults.length > 0) return { ok: false, faults };
  const [z = 0, x = 0, y = 0] = AXES.map((axis) => Number(path[axis]));
  return { ok: true, value: { z, x, y } };
}

/** Whether there is such a place in any pyramid. */
export function isPlace({ z, x, y }: TilePlace): boolean {
  return z < BEYOND_EVERY_ZOOM && x < 2 ** z && y < 2 ** z;
}

export function noSuchTile(): Refused {
  const detail =
    "The tile lies outside the zooms and the area on offer, which the TileJSON states.";
  return refuseUnknown("no-such-tile", detail);
}

const AXES = ["z", "x", "y"] as const;

/** A zoom that no pyramid reaches; numbers past it are not handed on. */
const BEYOND_EVERY_ZOOM = 25;

const PLAIN_INTEGER = /^(0|[1-9]\d*)$/;

function notPlain(axis: string, text: string): Fault[] {
  if (PLAIN_INTEGER.test(text)) return [];
  const detail = `${axis} must be a whole number from 0 up, without sign or leading zeros.`;
  return [{ code: "malformed-value", field: axis, detail, allowed: [] }];
}
