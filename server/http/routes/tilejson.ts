import { estimatorById } from "../../../geo/view/estimators.ts";
import type { View } from "../../../geo/view/view.ts";
import type { TileJson } from "../../../geo/wire/tilejson.ts";
import type { Atlas } from "../../atlas/atlas.ts";
import { addressOf } from "../address.ts";
import { refuseFaults } from "../refusal.ts";
import type { Reply, Route } from "../route.ts";
import { readTileView, tileQuery } from "./tile-view.ts";

export const tileJsonRoute: Route = {
  path: "/tiles/:level.json",
  read: ({ path: { level = "" }, query, publicUrl }) =>
    readTileView(level, query, (atlas, view) => describeTiles(atlas, view, publicUrl)),
};

function describeTiles(atlas: Atlas, view: View, publicUrl: string): Reply {
  const info = atlas.tileInfo(view);
  if (!info.ok) return refuseFaults(info.faults);
  const { layer, minzoom, maxzoom, bounds, fields, attribution } = info.value;
  const measure = estimatorById(view.measure);
  const { synthetic } = atlas.summary();
  const pinned = tileQuery({ ...view, snapshot: atlas.id });
  const value: TileJson = {
    tilejson: "3.0.0",
    name: `${measure?.label ?? view.measure} by ${layer}`,
    description: measure?.definition ?? "",
    attribution,
    scheme: "xyz",
    tiles: [`${publicUrl}${addressOf(`/tiles/${layer}/{z}/{x}/{y}.mvt`, pinned)}`],
    minzoom,
    maxzoom,
    bounds,
    vector_layers: [{ id: layer, fields, minzoom, maxzoom }],
    ...(synthetic && { synthetic }),
  };
  const canonical = addressOf(`/tiles/${view.level}.json`, tileQuery(view));
  return { kind: "json", value, canonical };
}
