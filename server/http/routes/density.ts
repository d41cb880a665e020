import { parseView } from "../../../geo/view/parse-view.ts";
import { addressOf } from "../address.ts";
import { refuseFaults } from "../refusal.ts";
import type { Route } from "../route.ts";

const PATH = "/api/v1/density";

/** How densely the events of a View lie, as GeoJSON to draw. */
export const densityRoute: Route = {
  path: PATH,
  read: ({ query }) => {
    const view = parseView(query);
    if (!view.ok) return refuseFaults(view.faults);
    return {
      kind: "asked",
      snapshot: view.value.snapshot,
      answer: (atlas) => {
        const density = atlas.density(view.value);
        if (!density.ok) return refuseFaults(density.faults);
        return {
          kind: "json",
          value: density.value,
          canonical: addressOf(PATH, density.value.view),
        };
      },
    };
  },
};
