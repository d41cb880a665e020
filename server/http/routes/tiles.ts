import type { View } from "../../../geo/view/view.ts";
import type { Atlas } from "../../atlas/atlas.ts";
import { addressOf } from "../address.ts";
import { type Pairs, Parameters } from "../params.ts";
import { refuseFaults } from "../refusal.ts";
import type { Reply, Route } from "../route.ts";
import { isPlace, noSuchTile, readTilePlace, type TilePlace } from "./tile-place.ts";
import { readTileView, tileQuery } from "./tile-view.ts";

export const tileRoute: Route = {
  path: "/tiles/:level/:z/:x/:y.mvt",
  read: ({ path: { level = "", ...parts }, query }) => {
    const place = readTilePlace(parts);
    if (!place.ok) return refuseFaults(place.faults);
    const isOwn = ([name]: Pairs[number]) => name === "series";
    const own = new Parameters(query.filter(isOwn), ["series"]);
    const series = own.optional("series", SERIES) !== null;
    if (own.faults.length > 0) return refuseFaults(own.faults);
    const rest = query.filter((pair) => !isOwn(pair));
    return readTileView(level, rest, (atlas, view) => answerTile(atlas, view, place.value, series));
  },
};

/** Whether a tile carries the values of every month of the period instead of the one of all. */
export const SERIES = {
  read: (text: string) => (text === "1" ? true : null),
  expected: "Expected 1, or leave it out.",
  allowed: ["1"],
};

async function answerTile(
  atlas: Atlas,
  view: View,
  place: TilePlace,
  series: boolean,
): Promise<Reply> {
  if (!isPlace(place)) return noSuchTile();
  const { z, x, y } = place;
  const tile = await (series ? atlas.seriesTile : atlas.tile)(view, z, x, y);
  if (!tile.ok) return refuseFaults(tile.faults);
  if (!tile.value.inside) return noSuchTile();
  const path = `/tiles/${view.level}/${z}/${x}/${y}.mvt`;
  return {
    kind: "tile",
    gzipped: tile.value.gzipped,
    canonical: addressOf(path, [tileQuery(view), series && "series=1"].filter(Boolean).join("&")),
  };
}
