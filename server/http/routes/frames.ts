import { parseView } from "../../../geo/view/parse-view.ts";
import type { View } from "../../../geo/view/view.ts";
import type { Atlas } from "../../atlas/atlas.ts";
import { addressOf } from "../address.ts";
import { Parameters } from "../params.ts";
import { refuseFaults } from "../refusal.ts";
import type { Reply, Route } from "../route.ts";

const PATH = "/api/v1/frames";

/** The View's own parameters, and `window`: how many months each window has, 1 when it is left out. */
export const framesRoute: Route = {
  path: PATH,
  read: ({ query }) => {
    const view = parseView(query, ["window"]);
    const own = new Parameters(
      query.filter(([name]) => name === "window"),
      ["window"],
    );
    const window = own.optional("window", WINDOW);
    if (!view.ok) return refuseFaults([...view.faults, ...own.faults]);
    if (own.faults.length > 0) return refuseFaults(own.faults);
    const { snapshot } = view.value;
    return {
      kind: "asked",
      snapshot,
      answer: (atlas) => answerFrames(atlas, view.value, window ?? 1),
    };
  },
};

export const WINDOW = {
  read: (text: string) => (/^[1-9]\d?$/.test(text) ? Number(text) : null),
  expected: "Expected a number of months from 1 to 99.",
  allowed: [],
};

async function answerFrames(atlas: Atlas, view: View, window: number): Promise<Reply> {
  const frames = await atlas.frames(view, window);
  if (!frames.ok) return refuseFaults(frames.faults);
  const query = [frames.value.view, `window=${window}`].filter(Boolean).join("&");
  return { kind: "json", value: frames.value, canonical: addressOf(PATH, query) };
}
