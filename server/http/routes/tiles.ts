import type { Fault } from "../../../geo/view/fault.ts";
import type { View } from "../../../geo/view/view.ts";
import type { Atlas } from "../../atlas/atlas.ts";
import { addressOf } from "../address.ts";
import { refuseFaults, refuseUnknown } from "../refusal.ts";
import type { Reply, Route } from "../route.ts";
import { readTileView, tileQuery } from "./tile-view.ts";

export const tileRoute: Route = {
  path: "/tiles/:level/:z/:x/:y.mvt",
  read: ({ path: { level = "", ...place }, query }) => {
    const faults = AXES.flatMap((axis) => notPlain(axis, place[axis] ?? ""));
    if (faults.length > 0) return refuseFaults(faults);
    const [z = 0, x = 0, y = 0] = AXES.map((axis) => Number(place[axis]));
    return readTileView(level, query, (atlas, view) => answerTile(atlas, view, { z, x, y }));
  },
};

interface Place {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

const AXES = ["z", "x", "y"] as const;

/** A zoom that no pyramid reaches; numbers past it are not handed on. */
const BEYOND_EVERY_ZOOM = 25;

async function answerTile(atlas: Atlas, view: View, { z, x, y }: Place): Promise<Reply> {
  if (z >= BEYOND_EVERY_ZOOM || x >= 2 ** z || y >= 2 ** z) return outside();
  const tile = await atlas.tile(view, z, x, y);
  if (!tile.ok) return refuseFaults(tile.faults);
  if (!tile.value.inside) return outside();
  const path = `/tiles/${view.level}/${z}/${x}/${y}.mvt`;
  return {
    kind: "tile",
    gzipped: tile.value.gzipped,
    canonical: addressOf(path, tileQuery(view)),
  };
}

function outside(): Reply {
  const detail =
    "The tile lies outside the zooms and the area on offer, which the TileJSON states.";
  return refuseUnknown("no-such-tile", detail);
}

const PLAIN_INTEGER = /^(0|[1-9]\d*)$/;

function notPlain(axis: string, text: string): Fault[] {
  if (PLAIN_INTEGER.test(text)) return [];
  const detail = `${axis} must be a whole number from 0 up, without sign or leading zeros.`;
  return [{ code: "malformed-value", field: axis, detail, allowed: [] }];
}
