import { boundarySetKey } from "../../geo/domain/level.ts";
import type { SourceSummary } from "../../geo/wire/snapshot.ts";
import type { PopulationYear } from "../sources/reference-kinds.ts";
import type { ReferenceRead } from "../sources/source.ts";
import type { InputsRead } from "./read-inputs.ts";

const POLICE: SourceSummary = {
  label: "Recorded crime, stop and search",
  publisher: "data.police.uk (Home Office and police forces)",
  licence: "Open Government Licence v3.0",
  attribution:
    "Contains public sector information licensed under the Open Government Licence v3.0 (data.police.uk).",
};

/** Kinds of reference data that figures are made of; the others are only read beside them. */
const PARTS: ReadonlySet<string> = new Set([
  "census",
  "census-age",
  "population",
  "deprivation",
  "survey",
  "published",
]);

/**
 * The publishers whose files were read or kept, each once, with the words that their licence asks for and what was taken from them.
 *
 * Nothing is taken from the files of `left`, by path. `kept` are the sources of the snapshot that is built on.
 */
export function sourcesOf(
  read: InputsRead,
  left: ReadonlyMap<string, string>,
  kept: readonly SourceSummary[],
): SourceSummary[] {
  const sources = new Map(kept.map((source) => [source.label, source]));
  const add = (source: SourceSummary, parts: readonly string[]) => {
    const { label, publisher, licence, attribution } = source;
    const known = sources.get(label);
    // A source of a snapshot that does not say what it gave is credited with everything.
    const said = known && !known.parts ? {} : { parts: union(known?.parts ?? [], parts) };
    sources.set(label, { label, publisher, licence, attribution, ...said });
  };
  for (const { kind } of read.police) add(POLICE, [kind.event ?? "incident"]);
  for (const { input, source, read: of } of read.references) {
    if (of.kind === "not-used" || (of.kind === "published" && of.level !== "borough")) continue;
    add(source, left.has(input.path) ? [] : partsOf(of));
  }
  return [...sources.values()].sort((a, b) => (a.label < b.label ? -1 : 1));
}

function partsOf(read: ReferenceRead): string[] {
  if (read.kind === "boundary") return [boundaryPart(boundarySetKey(read.set))];
  if (read.kind === "census" && read.derived) return [];
  if (read.kind === "population" && read.years.every(isProjection)) return [];
  return PARTS.has(read.kind) ? [read.kind] : [];
}

function isProjection({ estimate }: PopulationYear): boolean {
  return estimate === "projection";
}

/** The part that a boundary set is, by its key. */
export function boundaryPart(key: string): string {
  return `boundary ${key}`;
}

function union(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])].sort();
}
