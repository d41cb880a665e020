import type { View } from "../../../geo/view/view.ts";
import type { Atlas } from "../../atlas/atlas.ts";

/**
 * The boundary set that an old address means: one that has all its areas, where the newest has none of them and the address names no set.
 *
 * Null where the address can be answered as it stands, or where no one set has them all.
 */
export function vintageOf(atlas: Pick<Atlas, "area" | "levels">, view: View): number | null {
  const { areas, level, vintage } = view;
  if (areas.length === 0 || vintage !== null) return null;
  const held = areas.map((code) =>
    atlas
      .area(code)
      .flatMap((own) => (own.level === level && own.vintage !== null ? [own.vintage] : [])),
  );
  const sets = (held[0] ?? []).filter((year) => held.every((years) => years.includes(year)));
  const newest = Math.max(
    ...atlas
      .levels()
      .levels.flatMap((own) => (own.level === level && own.vintage !== null ? [own.vintage] : [])),
  );
  return sets.length > 0 && !sets.includes(newest) ? Math.max(...sets) : null;
}
