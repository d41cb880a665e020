import { parseView } from "../../../geo/view/parse-view.ts";
import type { View } from "../../../geo/view/view.ts";
import type { Atlas } from "../../atlas/atlas.ts";
import { drawableOf } from "../../export/drawable.ts";
import { materialOf } from "../../export/material.ts";
import { rasterOf } from "../../export/raster.ts";
import { addressOf } from "../address.ts";
import { fileBody } from "../body.ts";
import { CARD } from "../link-preview/card-size.ts";
import { drawCard } from "../link-preview/draw-card.ts";
import { refuseFaults } from "../refusal.ts";
import type { Reply, Route } from "../route.ts";

/** A View as the picture of a link to it: 1,200 by 630 pixels. */
export const cardRoute: Route = {
  path: "/card.png",
  read: ({ query, publicUrl }) => {
    const view = parseView(query);
    if (!view.ok) return refuseFaults(view.faults);
    return {
      kind: "asked",
      snapshot: view.value.snapshot,
      answer: (atlas) => answerCard(atlas, view.value, publicUrl),
    };
  },
};

async function answerCard(atlas: Atlas, view: View, publicUrl: string): Promise<Reply> {
  const material = await materialOf(atlas, view, publicUrl);
  if (!material.ok) return refuseFaults(material.faults);
  const { fileName } = material.value.words;
  return {
    kind: "file",
    body: fileBody("image/png", rasterOf(drawCard(drawableOf(material.value)), CARD.width), {}),
    disposition: `inline; filename="${fileName}-card.png"`,
    canonical: addressOf("/card.png", material.value.values.view),
  };
}
