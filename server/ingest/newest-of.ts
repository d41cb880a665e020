import type { BoundarySet, Level } from "../../geo/domain/level.ts";

/** The set of a level with the newest areas; undefined where there is none. */
export function newestOf<T extends { readonly set: BoundarySet }>(
  sets: readonly T[],
  level: Level,
): T | undefined {
  return sets
    .filter(({ set }) => set.level === level)
    .sort((a, b) => (b.set.vintage ?? 0) - (a.set.vintage ?? 0))[0];
}
