import { parseView } from "../../../geo/view/parse-view.ts";
import type { View } from "../../../geo/view/view.ts";
import { MIX_BY, type MixBy } from "../../../geo/wire/mix.ts";
import type { Atlas } from "../../atlas/atlas.ts";
import { addressOf } from "../address.ts";
import { type Pairs, Parameters } from "../params.ts";
import { refuseFaults } from "../refusal.ts";
import type { Reply, Route } from "../route.ts";

const PATH = "/api/v1/mix";

/** What a View's events are made of: the View's own parameters, and `by`. The measure follows from `by` where it is left out. */
export const mixRoute: Route = {
  path: PATH,
  read: ({ query }) => {
    const own = new Parameters(
      query.filter(([name]) => name === "by"),
      ["by"],
    );
    const by = own.required("by", BY);
    const view = parseView(withMeasure(query, by), ["by"]);
    const faults = [...(view.ok ? [] : view.faults), ...own.faults];
    if (!view.ok || by === null || faults.length > 0) return refuseFaults(faults);
    const { snapshot } = view.value;
    return { kind: "asked", snapshot, answer: (atlas) => answer(atlas, view.value, by) };
  },
};

export const BY = {
  read: (text: string) => MIX_BY.find((by) => by === text) ?? null,
  expected: "Expected what the events are to be broken down by.",
  allowed: MIX_BY,
};

function withMeasure(query: Pairs, by: MixBy | null): Pairs {
  if (query.some(([name]) => name === "measure")) return query;
  return [...query, ["measure", by === "crime" ? "crime-count" : "stop-count"]];
}

async function answer(atlas: Atlas, view: View, by: MixBy): Promise<Reply> {
  const mix = await atlas.mix(view, by);
  if (!mix.ok) return refuseFaults(mix.faults);
  const query = [`by=${by}`, mix.value.view].filter(Boolean).join("&");
  return { kind: "json", value: mix.value, canonical: addressOf(PATH, query) };
}
