import { effect, signal } from "@preact/signals";
import { type BoundarySet, boundarySetKey } from "../../geo/domain/level.ts";
import type { AreaSummary } from "../../geo/wire/snapshot.ts";
import { fetchAreas } from "../api/resources.ts";
import { answer } from "./answer.ts";

/** Areas with names, bounds and label points of the answer's level; empty while unknown. */
export const areas = signal<readonly AreaSummary[]>([]);

/** The boroughs of the newest vintage, for labels and names; empty while unknown. */
export const boroughs = signal<readonly AreaSummary[]>([]);

/** A borough's name by its code; the code itself while names are unknown. */
export function boroughName(code: string): string {
  return boroughs.value.find((borough) => borough.code === code)?.name ?? code;
}

/** Reads the areas that answers are about, once per snapshot and boundary set; returns how to stop. */
export function readAreas(): () => void {
  return effect(() => {
    if (!answer.value) return;
    const { snapshot, level, vintage } = answer.value.values;
    let current = true;
    void areasOf(snapshot, { level: "borough", vintage: null }).then((found) => {
      if (current) boroughs.value = found;
    });
    void areasOf(snapshot, { level, vintage }).then((found) => {
      if (current) areas.value = found;
    });
    return () => {
      current = false;
    };
  });
}

const known = new Map<string, Promise<readonly AreaSummary[]>>();

/** The areas of a boundary set, asked for once; none where they could not be read. */
export function areasOf(snapshot: string, set: BoundarySet): Promise<readonly AreaSummary[]> {
  const key = `${snapshot} ${boundarySetKey(set)}`;
  const held = known.get(key);
  if (held) return held;
  const coming = read(snapshot, set, () => known.delete(key));
  known.set(key, coming);
  return coming;
}

/** What could not be read is forgotten, so that it is asked for again the next time. */
async function read(
  snapshot: string,
  { level, vintage }: BoundarySet,
  forget: () => void,
): Promise<readonly AreaSummary[]> {
  const outcome = await fetchAreas(snapshot, level, vintage);
  if (outcome.kind === "done") return outcome.value.areas;
  forget();
  return [];
}
