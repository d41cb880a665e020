import type { Force } from "../../geo/domain/event.ts";
import type { Month } from "../../geo/domain/period.ts";
import type { CoverageTable } from "../../geo/wire/coverage.ts";
import type { HeldMonth } from "../../geo/wire/snapshot.ts";

/** A place in a coverage table: the force's row and the month's column, both from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** What stands at a place. */
export interface Cell {
  readonly force: Force;
  readonly month: Month;
  /** Null where the force has no file. */
  readonly held: HeldMonth | null;
}

/** The cell at a place; null outside the table. */
export function cellAt({ months, forces }: CoverageTable, place: CellPlace): Cell | null {
  const force = forces[place.row];
  const month = months[place.column];
  if (!force || month === undefined) return null;
  return { force: force.force, month, held: force.months[place.column] ?? null };
}

/** Where a key leads from a place, kept within the table: arrows by one, Page Up and Down by a year, Home and End along the row; null for other keys. */
export function placeAfter(
  key: string,
  { row, column }: CellPlace,
  { months, forces }: CoverageTable,
): CellPlace | null {
  const [down, right] = STEPS[key] ?? [];
  if (down === undefined || right === undefined) return null;
  return {
    row: within(row + down, forces.length),
    column: within(column + right, months.length),
  };
}

const FAR = 1_000_000;

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  PageUp: [0, -12],
  PageDown: [0, 12],
  Home: [0, -FAR],
  End: [0, FAR],
};

function within(index: number, length: number): number {
  return Math.max(0, Math.min(length - 1, index));
}
