import type { Fault } from "../../../geo/view/fault.ts";
import type { View } from "../../../geo/view/view.ts";
import type { Atlas } from "../../atlas/atlas.ts";
import { addressOf } from "../address.ts";
import { type Pairs, Parameters } from "../params.ts";
import { refuseFaults, refuseUnknown } from "../refusal.ts";
import type { Reply, Route } from "../route.ts";
import { readTileView, tileQuery } from "./tile-view.ts";

export const tileRoute: Route = {
  path: "/tiles/:level/:z/:x/:y.mvt",
  read: ({ path: { level = "", ...place }, query }) => {
    const faults = AXES.flatMap((axis) => notPlain(axis, place[axis] ?? ""));
    if (faults.length > 0) return refuseFaults(faults);
    const [z = 0, x = 0, y = 0] = AXES.map((axis) => Number(place[axis]));
    const isOwn = ([name]: Pairs[number]) => name === "series";
    const own = new Parameters(query.filter(isOwn), ["series"]);
    const series = own.optional("series", SERIES) !== null;
    if (own.faults.length > 0) return refuseFaults(own.faults);
    const rest = query.filter((pair) => !isOwn(pair));
    return readTileView(level, rest, (atlas, view) => answerTile(atlas, view, { z, x, y }, series));
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

/** Whether a tile carries the values of every month of the period instead of the one of all. */
const SERIES = {
  read: (text: string) => (text === "1" ? true : null),
  expected: "Expected 1, or leave it out.",
  allowed: ["1"],
};

async function answerTile(
  atlas: Atlas,
  view: View,
  { z, x, y }: Place,
  series: boolean,
): Promise<Reply> {
  if (z >= BEYOND_EVERY_ZOOM || x >= 2 ** z || y >= 2 ** z) return outside();
  const tile = await (series ? atlas.seriesTile : atlas.tile)(view, z, x, y);
  if (!tile.ok) return refuseFaults(tile.faults);
  if (!tile.value.inside) return outside();
  const path = `/tiles/${view.level}/${z}/${x}/${y}.mvt`;
  return {
    kind: "tile",
    gzipped: tile.value.gzipped,
    canonical: addressOf(path, [tileQuery(view), series && "series=1"].filter(Boolean).join("&")),
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
