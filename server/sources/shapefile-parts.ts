import type { Candidate, Ignored } from "./candidate.ts";
import { type Input, makeInput } from "./input.ts";

const PARTS = ["shp", "shx", "dbf", "prj", "cpg"] as const;

/** Whether a name is that of a part of a shapefile. */
export function isShapefilePart(name: string): boolean {
  return PARTS.some((part) => part === extensionOf(name));
}

/** The name without its extension, in lower case: what the parts of a shapefile have in common. */
export function stemOf(name: string): string {
  return name.slice(0, name.lastIndexOf(".")).toLowerCase();
}

/**
 * Inputs from candidates, with the parts of each shapefile put together under one of them: the `.shp`, or where that is
 * missing the `.shx`, so that its reader can say what is missing.
 *
 * A projection or encoding file that belongs to nothing is an orphan; a lone `.dbf` is an ordinary input.
 */
export function pairShapefiles(candidates: readonly Candidate[]): {
  inputs: Input[];
  orphans: Ignored[];
} {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const key = groupOf(candidate);
    groups.set(key, [...(groups.get(key) ?? []), candidate]);
  }
  const inputs: Input[] = [];
  const orphans: Ignored[] = [];
  for (const group of groups.values()) {
    const byPart = new Map(group.map((candidate) => [extensionOf(candidate.path), candidate]));
    const head = byPart.get("shp") ?? byPart.get("shx") ?? byPart.get("dbf");
    if (group.length === 1 && group[0] && !isSidePart(group[0])) inputs.push(makeInput(group[0]));
    else if (head) inputs.push(pairUnder(head, byPart));
    else orphans.push(...group.map(({ path }) => ({ path, reason: "belongs to no .shp file" })));
  }
  return { inputs, orphans };
}

function pairUnder(head: Candidate, byPart: ReadonlyMap<string, Candidate>): Input {
  const others = [...byPart].filter(([, candidate]) => candidate !== head);
  const all = [head, ...others.map(([, candidate]) => candidate)];
  return makeInput({
    ...head,
    as: all.find(({ as }) => as)?.as ?? null,
    named: all.some(({ named, part }) => named && !part),
    siblings: new Map(others.map(([part, candidate]) => [part, makeInput(candidate)])),
  });
}

/** Files that are no part of a shapefile are each a group of their own. */
function groupOf({ key }: Candidate): string {
  return isShapefilePart(key) ? `${stemOf(key)}.shp*` : key;
}

function isSidePart({ path }: Candidate): boolean {
  return ["prj", "cpg"].includes(extensionOf(path));
}

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1).toLowerCase();
}
