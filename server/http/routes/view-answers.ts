import type { Parsed } from "../../../geo/view/fault.ts";
import { parseView } from "../../../geo/view/parse-view.ts";
import type { View } from "../../../geo/view/view.ts";
import type { Atlas } from "../../atlas/atlas.ts";
import { addressOf } from "../address.ts";
import { refuseFaults } from "../refusal.ts";
import type { Route } from "../route.ts";

/** One value per area. */
export const valuesRoute: Route = viewRoute("/api/v1/values", (atlas, view) => atlas.values(view));

/** One value per month. */
export const seriesRoute: Route = viewRoute("/api/v1/series", (atlas, view) => atlas.series(view));

/** Areas beside others. */
export const compareRoute: Route = viewRoute("/api/v1/compare", (atlas, view) =>
  atlas.compare(view),
);

/** A resource that takes a View and nothing else, and names the View's canonical form. */
function viewRoute(
  path: string,
  ask: (atlas: Atlas, view: View) => Promise<Parsed<{ readonly view: string }>>,
): Route {
  return {
    path,
    read: ({ query }) => {
      const view = parseView(query);
      if (!view.ok) return refuseFaults(view.faults);
      return {
        kind: "asked",
        snapshot: view.value.snapshot,
        answer: async (atlas) => {
          const answer = await ask(atlas, view.value);
          if (!answer.ok) return refuseFaults(answer.faults);
          return {
            kind: "json",
            value: answer.value,
            canonical: addressOf(path, answer.value.view),
          };
        },
      };
    },
  };
}
