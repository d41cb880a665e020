import { coarseCount } from "../../geo/measure/coarse-count.ts";
import type { Facts } from "../atlas/facts.ts";
import { NO_AREA } from "../atlas/places.ts";
import type { Snapshot } from "../atlas/snapshot.ts";

/** The same city with one event more or fewer in every class of every ward and year, wherever that leaves its coarse count as it is. */
export function anotherCity(snapshot: Snapshot): Snapshot {
  const wards = snapshot.sets.find(({ set }) => set.level === "ward");
  if (!wards) throw new Error("expected wards");
  const { stop } = snapshot.facts;
  const cells = new Map<string, { n: number; row: number }>();
  for (const [month, [from, to]] of stop.months) {
    for (let row = from; row < to; row++) {
      const area = wards.places.area[stop.place[row] ?? 0] ?? NO_AREA;
      if (area === NO_AREA) continue;
      const key = `${area} ${Math.floor(month / 12)} ${classOf(stop, row)}`;
      const cell = cells.get(key) ?? { n: 0, row };
      cells.set(key, { n: cell.n + (stop.n[row] ?? 0), row: cell.row });
    }
  }
  const n = Uint32Array.from(stop.n);
  for (const cell of cells.values()) {
    const step = [1, -1].find((by) => coarseCount(cell.n + by) === coarseCount(cell.n)) ?? 0;
    n[cell.row] = (n[cell.row] ?? 0) + step;
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

function classOf({ categories }: Facts, row: number): string {
  const of = (name: string) => categories[name]?.values[categories[name]?.codes[row] ?? 0] ?? "";
  if (of("type") === "vehicle") return "vehicle";
  const hits = ["arrest", "summons-charge"].includes(of("outcome")) ? "arrest" : of("outcome");
  const known = ["arrest", "no-further-action", "unknown", "unrecognised"].includes(hits);
  return `${of("officer_group")} ${known ? hits : "other"}`;
}
