import type { BaseNeed } from "../../geo/measure/measure.ts";
import { boundaryPart } from "../ingest/source-list.ts";
import type { Question } from "./resolve-view.ts";
import type { Snapshot } from "./snapshot.ts";

/**
 * The attribution of every source that a question's values rest on, each once: of its boundaries, its events, and what they
 * are set against. A source that does not say what was taken from it is credited too.
 */
export function creditsFor({ about, sets, residents }: Snapshot, question: Question): string[] {
  const { measure, view, set } = question;
  const wanted = new Set<string>(measure.kind === null ? [] : [measure.kind]);
  const drawn = (level: string) =>
    sets.filter((other) => other.set.level === level).map(({ key }) => boundaryPart(key));
  // Hexagons are laid over the newest boroughs and named by the newest wards.
  const boundaries =
    set.set.level === "hex"
      ? ["borough", "ward"].map((level) => drawn(level)[0])
      : [boundaryPart(set.key)];
  for (const part of boundaries) if (part !== undefined) wanted.add(part);
  for (const need of Object.values(measure.needs(view).bases)) {
    for (const part of partsOfBase(need)) wanted.add(part);
    const estimated = residents[set.key]?.groups?.estimated === true;
    // Ward groups that are estimated come from the small areas.
    if (need !== null && "group" in need && estimated)
      for (const part of drawn("lsoa")) wanted.add(part);
  }
  const used = about.sources.filter(
    ({ parts }) => !parts || parts.some((part) => wanted.has(part)),
  );
  return [...new Set(used.map(({ attribution }) => attribution))];
}

function partsOfBase(need: BaseNeed): readonly string[] {
  if (need === null) return ["population", "census"];
  if ("group" in need) return ["census"];
  if ("survey" in need) return ["survey"];
  return need.figure === "deprivation" ? ["deprivation"] : [];
}
