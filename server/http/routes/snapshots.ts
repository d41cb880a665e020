import { Parameters } from "../params.ts";
import { refuseFaults } from "../refusal.ts";
import type { Route } from "../route.ts";

/** Which snapshots are kept belongs to none of them, so that none can be named and the list kept for a year. */
export const snapshotsRoute: Route = {
  path: "/api/v1/snapshots",
  read: ({ query }) => {
    const { faults } = new Parameters(query, []);
    if (faults.length > 0) return refuseFaults(faults);
    return {
      kind: "asked",
      snapshot: null,
      answer: async (_atlas, atlases) => ({ kind: "json", value: await atlases.list() }),
    };
  },
};
