import type { Route } from "../route.ts";
import { readSnapshotOnly } from "./snapshot.ts";

export const levelsRoute: Route = {
  path: "/api/v1/levels",
  read: ({ query }) =>
    readSnapshotOnly(query, (atlas) => ({ kind: "json", value: atlas.levels() })),
};
