import { homeForceOf } from "../domain/area.ts";
import type { AreaTallies } from "../measure/measure.ts";

/**
 * The most months that any area of the Metropolitan Police covers; 0 where none does.
 *
 * Its areas are nearly all of London. Where only the City's own force has files, what they hold must not pass for a map of London.
 */
export function metMonths(rows: readonly Pick<AreaTallies, "borough" | "months">[]): number {
  const met = rows.filter(({ borough }) => homeForceOf(borough) === "metropolitan");
  return Math.max(0, ...met.map(({ months }) => months));
}
