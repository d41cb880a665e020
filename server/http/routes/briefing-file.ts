import { type Briefing, formatBriefing, parseBriefing } from "../../../geo/view/briefing.ts";
import { snapshotOf } from "../../../geo/view/briefing-item.ts";
import type { Atlas, Atlases } from "../../atlas/atlas.ts";
import {
  BRIEFING_FORMATS,
  type BriefingFormat,
  briefingFormat,
} from "../../export/briefing-formats.ts";
import { sheetOf } from "../../export/briefing-material.ts";
import type { Exporter } from "../../export/exporter.ts";
import { addressOf } from "../address.ts";
import { fileBody } from "../body.ts";
import { Parameters } from "../params.ts";
import { refuseFaults, refuseUnknown } from "../refusal.ts";
import type { Reply, Route } from "../route.ts";
import { BUSY, DOWNLOAD } from "./view-file.ts";

/** A whole briefing as one file: the query of its page behind `/briefing.` and the name of a format. */
export const briefingFileRoute = (exporter: Exporter): Route => ({
  path: "/briefing.:format",
  read: ({ path, query, publicUrl }) => {
    const format = briefingFormat(path["format"] ?? "");
    if (!format) return unknownFormat();
    const briefing = parseBriefing(query, ["download"]);
    const own = new Parameters(
      query.filter(([name]) => name === "download"),
      ["download"],
    );
    const download = own.optional("download", DOWNLOAD) !== null;
    if (!briefing.ok) return refuseFaults([...briefing.faults, ...own.faults]);
    if (own.faults.length > 0) return refuseFaults(own.faults);
    return {
      kind: "asked",
      snapshot: snapshotOfAll(briefing.value),
      answer: (atlas, atlases) =>
        answerFile(atlas, atlases, briefing.value, { exporter, format, download, publicUrl }),
    };
  },
});

/** The one that every item names; null where they name several, or none. */
function snapshotOfAll({ items }: Briefing): string | null {
  const named = [...new Set(items.map(snapshotOf))];
  return named.length === 1 ? (named[0] ?? null) : null;
}

interface Wanted {
  readonly exporter: Exporter;
  readonly format: BriefingFormat;
  readonly download: boolean;
  readonly publicUrl: string;
}

async function answerFile(
  atlas: Atlas,
  atlases: Pick<Atlases, "lend">,
  briefing: Briefing,
  { exporter, format: { extension, mediaType }, download, publicUrl }: Wanted,
): Promise<Reply> {
  const sheet = await sheetOf(
    briefing,
    (id, work) => (id === null || id === atlas.id ? work(atlas) : atlases.lend(id, work)),
    publicUrl,
  );
  if (!sheet.ok) return refuseFaults(sheet.faults);
  const bytes = await exporter.renderBriefing(extension, sheet.value);
  if (!bytes) return BUSY;
  if (!bytes.ok) return refuseFaults(bytes.faults);
  return {
    kind: "file",
    body: fileBody(mediaType, bytes.value, {}),
    disposition: `${download ? "attachment" : "inline"}; filename="${sheet.value.fileName}.${extension}"`,
    canonical: addressOf(`/briefing.${extension}`, formatBriefing(briefing)),
  };
}

function unknownFormat() {
  const known = BRIEFING_FORMATS.map(({ extension }) => extension);
  return refuseUnknown("unknown-format", "A briefing can be had as one of these.", known);
}
