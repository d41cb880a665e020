import type { AreaTallies } from "./measure.ts";

/** The count of that name. Throws when the row was not made from the measure's own needs, as 0 would be an invention. */
export function tallyOf(row: AreaTallies, name: string): number {
  return known(row.tally[name], row, "tally", name);
}

/** The residents of that name, null where no denominator is held. Throws like `tallyOf`. */
export function baseOf(row: AreaTallies, name: string): number | null {
  return known(row.base[name], row, "base", name);
}

function known<T>(found: T | undefined, row: AreaTallies, kind: string, name: string): T {
  if (found !== undefined) return found;
  throw new Error(
    `expected a ${kind} "${name}" for area ${row.code}, got none; count everything the measure's needs() lists`,
  );
}
