import type { Route } from "../route.ts";
import { readSnapshotOnly } from "./snapshot.ts";

export const coverageRoute: Route = {
  path: "/api/v1/coverage",
  read: ({ query }) =>
    readSnapshotOnly(query, (atlas) => ({ kind: "json", value: atlas.coverage() })),
};
