import { coarseCount } from "../../geo/measure/coarse-count.ts";
import type { Facts } from "../atlas/facts.ts";
import { NO_AREA } from "../atlas/places.ts";
import type { Snapshot } from "../atlas/snapshot.ts";

/**
 * The same city with one search more or fewer in as many counts of wards and boroughs as can be, all of which keep their coarse count.
 *
 * First each class of a borough is changed, in one of its wards; then, as wards are many and classes few, searches are moved from ward
 * to ward of a borough, which leaves its classes as they are. No count changes twice.
 */
export function anotherCity(snapshot: Snapshot): Snapshot {
  const { stop } = snapshot.facts;
  const rows = placedRows(snapshot).sort((a, b) => a.ward.n - b.ward.n);
  const n = Uint32Array.from(stop.n);
  const changed = new Set<Cell>();
  const may = (cell: Cell, by: number) =>
    !changed.has(cell) && coarseCount(cell.n + by) === coarseCount(cell.n);
  const change = (row: PlacedRow, by: number, ...cells: readonly Cell[]) => {
    n[row.row] = (n[row.row] ?? 0) + by;
    for (const cell of cells) changed.add(cell);
  };
  for (const row of rows) {
    const by = [1, -1].find((step) => may(row.ward, step) && may(row.borough, step));
    if (by !== undefined) change(row, by, row.ward, row.borough);
  }
  for (const from of rows) {
    if (!may(from.ward, -1)) continue;
    const isLike = ({ ward, borough }: PlacedRow) => ward !== from.ward && borough === from.borough;
    const to = rows.find((row) => isLike(row) && may(row.ward, 1));
    if (!to) continue;
    change(from, -1, from.ward);
    change(to, 1, to.ward);
  }
  const coverage = snapshot.about.coverage.map((row) => ({
    ...row,
    rows: row.rows + 17,
    located: row.located + 17,
    placed: row.placed + 16,
  }));
  return {
    ...snapshot,
    about: { ...snapshot.about, coverage },
    facts: { ...snapshot.facts, stop: { ...stop, n } },
  };
}

/** A count that is made coarse. */
interface Cell {
  readonly n: number;
}

/** A fact of searches with the two counts that it is part of. */
interface PlacedRow {
  readonly row: number;
  readonly ward: Cell;
  readonly borough: Cell;
}

function placedRows({ sets, facts: { stop } }: Snapshot): PlacedRow[] {
  const areaIn = (level: string) => {
    const held = sets.find(({ set }) => set.level === level);
    if (!held) throw new Error(`expected areas of ${level}`);
    return (row: number) => held.places.area[stop.place[row] ?? 0] ?? NO_AREA;
  };
  const [wardOf, boroughOf] = [areaIn("ward"), areaIn("borough")];
  const cells = new Map<string, { n: number }>();
  const cellOf = (key: string, n: number): Cell => {
    const cell = cells.get(key) ?? { n: 0 };
    cell.n += n;
    cells.set(key, cell);
    return cell;
  };
  return [...stop.months].flatMap(([month, [from, to]]) =>
    Array.from({ length: to - from }, (_, i) => from + i).flatMap((row) => {
      const [ward, borough] = [wardOf(row), boroughOf(row)];
      const [year, own, n] = [Math.floor(month / 12), classOf(stop, row), stop.n[row] ?? 0];
      const type = own === "vehicle" ? own : "person";
      const placed = {
        row,
        ward: cellOf(`ward ${year} ${ward} ${type}`, n),
        borough: cellOf(`borough ${year} ${borough} ${own}`, n),
      };
      return ward === NO_AREA || borough === NO_AREA ? [] : placed;
    }),
  );
}

function classOf({ categories }: Facts, row: number): string {
  const of = (name: string) => categories[name]?.values[categories[name]?.codes[row] ?? 0] ?? "";
  if (of("type") === "vehicle") return "vehicle";
  const hits = ["arrest", "summons-charge"].includes(of("outcome")) ? "arrest" : of("outcome");
  const known = ["arrest", "no-further-action"].includes(hits);
  const untold = ["unknown", "unrecognised"].includes(hits);
  return `${of("officer_group")} ${known ? hits : untold ? "unknown" : "other"}`;
}
