import { parseView } from "../../../geo/view/parse-view.ts";
import type { View } from "../../../geo/view/view.ts";
import type { Atlas } from "../../atlas/atlas.ts";
import { addressOf } from "../address.ts";
import { refuseFaults } from "../refusal.ts";
import type { Reply, Route } from "../route.ts";

const PATH = "/api/v1/values";

export const valuesRoute: Route = {
  path: PATH,
  read: ({ query }) => {
    const view = parseView(query);
    if (!view.ok) return refuseFaults(view.faults);
    const { snapshot } = view.value;
    return { kind: "asked", snapshot, answer: (atlas) => answerView(atlas, view.value) };
  },
};

async function answerView(atlas: Atlas, view: View): Promise<Reply> {
  const values = await atlas.values(view);
  if (!values.ok) return refuseFaults(values.faults);
  return { kind: "json", value: values.value, canonical: addressOf(PATH, values.value.view) };
}
