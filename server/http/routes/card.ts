import { parseView } from "../../../geo/view/parse-view.ts";
import type { View } from "../../../geo/view/view.ts";
import type { Atlas } from "../../atlas/atlas.ts";
import type { Exporter } from "../../export/exporter.ts";
import { materialOf } from "../../export/material.ts";
import { addressOf } from "../address.ts";
import { fileBody } from "../body.ts";
import { refuseFaults } from "../refusal.ts";
import type { Reply, Route } from "../route.ts";
import { BUSY } from "./view-file.ts";

/** A View as the picture of a link to it: 1,200 by 630 pixels. */
export const cardRoute = (exporter: Exporter): Route => ({
  path: "/card.png",
  read: ({ query, publicUrl }) => {
    const view = parseView(query);
    if (!view.ok) return refuseFaults(view.faults);
    return {
      kind: "asked",
      snapshot: view.value.snapshot,
      answer: (atlas) => answerCard(atlas, view.value, { exporter, publicUrl }),
    };
  },
});

interface Wanted {
  readonly exporter: Exporter;
  readonly publicUrl: string;
}

async function answerCard(
  atlas: Atlas,
  view: View,
  { exporter, publicUrl }: Wanted,
): Promise<Reply> {
  if (exporter.isFull()) return BUSY;
  const material = await materialOf(atlas, view, publicUrl);
  if (!material.ok) return refuseFaults(material.faults);
  const drawn = await exporter.renderCard(material.value);
  if (!drawn) return BUSY;
  if (!drawn.ok) return refuseFaults(drawn.faults);
  const { fileName } = material.value.words;
  return {
    kind: "file",
    body: fileBody("image/png", drawn.value, {}),
    disposition: `inline; filename="${fileName}-card.png"`,
    canonical: addressOf("/card.png", material.value.values.view),
  };
}
