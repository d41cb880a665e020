import type { Atlas } from "../../atlas/atlas.ts";
import { addressOf } from "../address.ts";
import { refuseFaults } from "../refusal.ts";
import type { Reply, Route } from "../route.ts";
import { readSnapshotOnly } from "./snapshot.ts";
import { isPlace, noSuchTile, readTilePlace, type TilePlace } from "./tile-place.ts";

/** Parks and water for the map's background; empty tiles where the snapshot holds none. */
export const sceneryTileRoute: Route = {
  path: "/tiles/scenery/:z/:x/:y.mvt",
  read: ({ path, query }) => {
    const place = readTilePlace(path);
    if (!place.ok) return refuseFaults(place.faults);
    return readSnapshotOnly(query, (atlas) => answerTile(atlas, place.value));
  },
};

async function answerTile(atlas: Atlas, place: TilePlace): Promise<Reply> {
  if (!isPlace(place)) return noSuchTile();
  const { z, x, y } = place;
  const tile = await atlas.sceneryTile(z, x, y);
  if (!tile.inside) return noSuchTile();
  const canonical = addressOf(`/tiles/scenery/${z}/${x}/${y}.mvt`, "");
  return { kind: "tile", gzipped: tile.gzipped, canonical };
}
