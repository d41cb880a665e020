import { parseView } from "../../../geo/view/parse-view.ts";
import type { View } from "../../../geo/view/view.ts";
import type { Atlas } from "../../atlas/atlas.ts";
import { FORMATS, type Format, formatByExtension } from "../../export/formats.ts";
import { materialOf } from "../../export/material.ts";
import { addressOf } from "../address.ts";
import { fileBody } from "../body.ts";
import { Parameters } from "../params.ts";
import { refuseFaults, refuseUnknown } from "../refusal.ts";
import type { Reply, Route } from "../route.ts";

/** A View as a file: the page's query behind `/view.` and the name of a format. */
export const viewFileRoute: Route = {
  path: "/view.:format",
  read: ({ path, query, publicUrl }) => {
    const format = formatByExtension(path["format"] ?? "");
    if (!format) return unknownFormat();
    const view = parseView(query, OWN);
    const own = new Parameters(
      query.filter(([name]) => OWN.includes(name)),
      OWN,
    );
    const download = own.optional("download", DOWNLOAD) !== null;
    if (!view.ok) return refuseFaults([...view.faults, ...own.faults]);
    if (own.faults.length > 0) return refuseFaults(own.faults);
    return {
      kind: "asked",
      snapshot: view.value.snapshot,
      answer: (atlas) => answerFile(atlas, view.value, { format, download, publicUrl }),
    };
  },
};

const OWN = ["download"];

/** Whether a browser is to save the file instead of showing it. */
const DOWNLOAD = {
  read: (text: string) => (text === "1" ? true : null),
  expected: "Expected 1, or leave it out.",
  allowed: ["1"],
};

interface Wanted {
  readonly format: Format;
  readonly download: boolean;
  readonly publicUrl: string;
}

async function answerFile(
  atlas: Atlas,
  view: View,
  { format, download, publicUrl }: Wanted,
): Promise<Reply> {
  const material = await materialOf(atlas, view, publicUrl);
  if (!material.ok) return refuseFaults(material.faults);
  const bytes = await format.render(material.value);
  const { extension, mediaType } = format;
  return {
    kind: "file",
    body: fileBody(mediaType, bytes, {}),
    disposition: `${download ? "attachment" : "inline"}; filename="${material.value.words.fileName}.${extension}"`,
    canonical: addressOf(`/view.${extension}`, material.value.values.view),
  };
}

function unknownFormat() {
  const known = FORMATS.map(({ extension }) => extension);
  return refuseUnknown("unknown-format", "A View can be had as one of these.", known);
}
