import { parseView } from "../../../geo/view/parse-view.ts";
import type { View } from "../../../geo/view/view.ts";
import type { Atlas } from "../../atlas/atlas.ts";
import { type PictureOptions, USUAL_PICTURE } from "../../export/drawable.ts";
import type { Exporter } from "../../export/exporter.ts";
import { FORMATS, type Format, formatByExtension } from "../../export/formats.ts";
import { materialOf } from "../../export/material.ts";
import { PICTURE_PARAMETERS } from "../../export/picture-options.ts";
import { addressOf } from "../address.ts";
import { fileBody } from "../body.ts";
import { Parameters } from "../params.ts";
import { type Refused, refuseFaults, refuseUnknown } from "../refusal.ts";
import type { Reply, Route } from "../route.ts";

/** A View as a file: the page's query behind `/view.` and the name of a format. */
export const viewFileRoute = (exporter: Exporter): Route => ({
  path: "/view.:format",
  read: ({ path, query, publicUrl }) => {
    const format = formatByExtension(path["format"] ?? "");
    if (!format) return unknownFormat();
    const view = parseView(query, OWN);
    const own = new Parameters(
      query.filter(([name]) => OWN.includes(name)),
      ["download", ...format.takes],
    );
    const download = own.optional("download", DOWNLOAD) !== null;
    const options = {
      width: own.optional("width", PICTURE_PARAMETERS.width) ?? USUAL_PICTURE.width,
      dpi: own.optional("dpi", PICTURE_PARAMETERS.dpi) ?? USUAL_PICTURE.dpi,
      theme: own.optional("theme", PICTURE_PARAMETERS.theme) ?? USUAL_PICTURE.theme,
    };
    if (!view.ok) return refuseFaults([...view.faults, ...own.faults]);
    if (own.faults.length > 0) return refuseFaults(own.faults);
    return {
      kind: "asked",
      snapshot: view.value.snapshot,
      answer: (atlas) =>
        answerFile(atlas, view.value, { exporter, format, options, download, publicUrl }),
    };
  },
});

const OWN = ["download", ...Object.keys(PICTURE_PARAMETERS)];

/** Whether a browser is to save the file instead of showing it. */
export const DOWNLOAD = {
  read: (text: string) => (text === "1" ? true : null),
  expected: "Expected 1, or leave it out.",
  allowed: ["1"],
};

interface Wanted {
  readonly exporter: Exporter;
  readonly format: Format;
  readonly options: PictureOptions;
  readonly download: boolean;
  readonly publicUrl: string;
}

async function answerFile(
  atlas: Atlas,
  view: View,
  { exporter, format, options, download, publicUrl }: Wanted,
): Promise<Reply> {
  const material = await materialOf(atlas, view, publicUrl);
  if (!material.ok) return refuseFaults(material.faults);
  const bytes = await exporter.render(format, material.value, options);
  if (!bytes) return BUSY;
  if (!bytes.ok) return refuseFaults(bytes.faults);
  const { extension, mediaType } = format;
  return {
    kind: "file",
    body: fileBody(mediaType, bytes.value, {}),
    disposition: `${download ? "attachment" : "inline"}; filename="${material.value.words.fileName}.${extension}"`,
    canonical: addressOf(`/view.${extension}`, material.value.values.view),
  };
}

/** Who asks again in a few seconds is answered; tiles and answers go on meanwhile. */
const BUSY: Refused = { kind: "refused", refusal: { status: 503, code: "export-queue-full" } };

function unknownFormat() {
  const known = FORMATS.map(({ extension }) => extension);
  return refuseUnknown("unknown-format", "A View can be had as one of these.", known);
}
