import type { SourceSummary } from "../../geo/wire/snapshot.ts";
import type { InputsRead } from "./read-inputs.ts";

const POLICE: SourceSummary = {
  label: "Recorded crime, stop and search",
  publisher: "data.police.uk (Home Office and police forces)",
  licence: "Open Government Licence v3.0",
  attribution:
    "Contains public sector information licensed under the Open Government Licence v3.0 (data.police.uk).",
};

/** The publishers whose files were used or kept, each once, with the words that their licence asks for. */
export function sourcesOf(read: InputsRead, kept: readonly SourceSummary[]): SourceSummary[] {
  const sources = new Map(kept.map((source) => [source.label, source]));
  if (read.police.length > 0) sources.set(POLICE.label, POLICE);
  for (const { source, read: of } of read.references) {
    if (of.kind === "not-used" || of.kind === "published") continue;
    const { label, publisher, licence, attribution } = source;
    sources.set(label, { label, publisher, licence, attribution });
  }
  return [...sources.values()].sort((a, b) => (a.label < b.label ? -1 : 1));
}
