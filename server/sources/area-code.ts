import { isGssCode } from "../../geo/domain/area.ts";
import type { Level } from "../../geo/domain/level.ts";

/** The levels whose areas have GSS codes. */
export type AreaLevel = Exclude<Level, "hex">;

const LEVEL_OF: ReadonlyMap<string, AreaLevel> = new Map([
  ["E09", "borough"],
  ["E05", "ward"],
  ["E01", "lsoa"],
]);

/** Districts of England that are not London's; Wales, Scotland and Northern Ireland have letters of their own. */
const OTHER_DISTRICTS: ReadonlySet<string> = new Set(["E06", "E07", "E08"]);

/** The level of a GSS code by its first three characters, or why a row with it is set aside. */
export function judgeCode(code: string): { level: AreaLevel } | { setAside: string } {
  if (!isGssCode(code)) return { setAside: "code-unreadable" };
  const prefix = code.slice(0, 3);
  const level = LEVEL_OF.get(prefix);
  if (level) return { level };
  const outside = !code.startsWith("E") || OTHER_DISTRICTS.has(prefix);
  return { setAside: outside && !code.startsWith("K") ? "outside-london" : "not-a-level" };
}
