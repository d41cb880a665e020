import { parseView } from "../../../geo/view/parse-view.ts";
import type { View } from "../../../geo/view/view.ts";
import type { Atlas } from "../../atlas/atlas.ts";
import { denominatorsAnswer } from "../../atlas/denominators-answer.ts";
import { addressOf } from "../address.ts";
import { refuseFaults } from "../refusal.ts";
import type { Reply, Route } from "../route.ts";

const PATH = "/api/v1/denominators";

/** One rate under each denominator, side by side. */
export const denominatorsRoute: Route = {
  path: PATH,
  read: ({ query }) => {
    const view = parseView(query);
    if (!view.ok) return refuseFaults(view.faults);
    const { snapshot } = view.value;
    return { kind: "asked", snapshot, answer: (atlas) => answer(atlas, view.value) };
  },
};

async function answer(atlas: Atlas, view: View): Promise<Reply> {
  const made = await denominatorsAnswer(atlas, view);
  if (!made.ok) return refuseFaults(made.faults);
  return { kind: "json", value: made.value, canonical: addressOf(PATH, made.value.view) };
}
