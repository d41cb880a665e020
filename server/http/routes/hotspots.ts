import type { Parsed } from "../../../geo/view/fault.ts";
import { parseView } from "../../../geo/view/parse-view.ts";
import type { View } from "../../../geo/view/view.ts";
import type { Atlas } from "../../atlas/atlas.ts";
import { addressOf } from "../address.ts";
import { refuseFaults } from "../refusal.ts";
import type { Reply, Route } from "../route.ts";

/** How well the hotspots of the months before foretold where events fell. */
export const accuracyRoute: Route = routeOf("/api/v1/hotspots/accuracy", (atlas, view) =>
  atlas.hotspotAccuracy(view),
);

/** How areas have been hot or cold over many quarters. */
export const emergingRoute: Route = routeOf("/api/v1/hotspots/emerging", (atlas, view) =>
  atlas.hotspotHistory(view),
);

function routeOf<T extends { readonly view: string }>(
  path: string,
  ask: (atlas: Atlas, view: View) => Parsed<T>,
): Route {
  const answer = async (atlas: Atlas, view: View): Promise<Reply> => {
    const asked = ask(atlas, view);
    if (!asked.ok) return refuseFaults(asked.faults);
    return { kind: "json", value: asked.value, canonical: addressOf(path, asked.value.view) };
  };
  return {
    path,
    read: ({ query }) => {
      const view = parseView(query);
      if (!view.ok) return refuseFaults(view.faults);
      const { snapshot } = view.value;
      return { kind: "asked", snapshot, answer: (atlas) => answer(atlas, view.value) };
    },
  };
}
