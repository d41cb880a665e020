import { CRIME_OUTCOMES, CRIME_OUTCOMES_BY_GROUP } from "../../geo/domain/crime-outcome.ts";
import { type EventKind, UNKNOWN } from "../../geo/domain/event.ts";
import { coarseCount } from "../../geo/measure/coarse-count.ts";
import { ARREST_OUTCOMES, POSITIVE_OUTCOMES } from "../../geo/measure/search-outcomes.ts";
import type { Facts } from "./facts.ts";

/** Where and when events are counted together: by fact place, the place of its cell; by that and a month, the month of its cell. */
export interface CellsOf {
  readonly place: Uint32Array;
  month(place: number, month: number): number;
}

/** Areas whose events are counted: those of finer ones are held in fewer classes, as thin cells would make their sums too low. */
export type CoarseLevel = "ward" | "borough";

/**
 * Facts in which the events of a cell (a place, months and class of their own) are one, with a coarse count.
 *
 * Every event is in one cell, and of a cell nothing but its coarse count is left: whatever is made of these facts tells no more. In a
 * ward the class of a search is whether a person was searched, and that of a crime its type. In a borough searches of people are told
 * apart by their group as officers saw it too and by whether they ended in an arrest, in something else or in nothing, and crimes by
 * whether they were solved. Other categories are not held.
 */
export function coarseFacts(
  facts: Facts,
  kind: EventKind,
  level: CoarseLevel,
  cells: CellsOf,
): Facts {
  const classes = classesOf(facts, kind, level);
  const counts = new Map<string, Cell>();
  for (const [month, [from, to]] of facts.months) {
    for (let row = from; row < to; row++) {
      const place = cells.place[facts.place[row] ?? 0] ?? 0;
      const own = cells.month(place, month);
      const kept = classes.of(row);
      const key = `${own} ${place} ${kept}`;
      const cell = counts.get(key) ?? { month: own, place, class: kept, n: 0 };
      cell.n += facts.n[row] ?? 0;
      counts.set(key, cell);
    }
  }
  const held = [...counts.values()]
    .map((cell) => ({ ...cell, n: coarseCount(cell.n) }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => a.month - b.month || a.place - b.place || a.class - b.class);
  return factsOf(held, classes);
}

interface Cell {
  readonly month: number;
  readonly place: number;
  readonly class: number;
  n: number;
}

interface Classes {
  /** The class of a fact, as a number. */
  of(row: number): number;
  readonly names: readonly string[];
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** By class, the value of each name. */
  readonly list: readonly Readonly<Record<string, string>>[];
}

function classesOf({ categories }: Facts, kind: EventKind, level: CoarseLevel): Classes {
  const names = kind === "stop" ? ["type", "officer_group", "outcome"] : ["crime", "outcome"];
  const columns = names.map((name) => {
    const category = categories[name];
    if (!category) throw new RangeError(`the facts have no category ${name}`);
    return category;
  });
  const byCodes = new Map<number, number>();
  const byText = new Map<string, number>();
  const list: Record<string, string>[] = [];
  const add = (row: number): number => {
    const own = columns.map(({ values, codes }, i) => [
      names[i] ?? "",
      values[codes[row] ?? 0] ?? UNKNOWN,
    ]);
    const full = CLASS_OF[kind](Object.fromEntries(own));
    const kept = level === "ward" ? { ...full, ...UNTOLD_OF_WARDS[kind] } : full;
    const text = JSON.stringify(kept);
    const known = byText.get(text) ?? list.push(kept) - 1;
    byText.set(text, known);
    return known;
  };
  return {
    of: (row) => {
      const key = columns.reduce((all, { codes }) => all * 256 + (codes[row] ?? 0), 0);
      const known = byCodes.get(key) ?? add(row);
      byCodes.set(key, known);
      return known;
    },
    names,
    values: Object.fromEntries(columns.map(({ values }, i) => [names[i] ?? "", values])),
    list,
  };
}

type Values = Readonly<Record<string, string>>;

/** Vehicles have no group, and nobody asks what came of searching them. */
const CLASS_OF: Readonly<Record<EventKind, (values: Values) => Record<string, string>>> = {
  stop: (values) =>
    values["type"] === "vehicle"
      ? { type: "vehicle", officer_group: UNKNOWN, outcome: UNKNOWN }
      : {
          type: "person",
          officer_group: values["officer_group"] ?? UNKNOWN,
          outcome: ofSearch(values["outcome"] ?? UNKNOWN),
        },
  incident: (values) => ({
    crime: values["crime"] ?? UNKNOWN,
    outcome: ofCrime(values["outcome"] ?? UNKNOWN),
  }),
};

/** A group's searches in a ward, or those that came to something, are mostly too few to be told. */
const UNTOLD_OF_WARDS: Readonly<Record<EventKind, Readonly<Record<string, string>>>> = {
  stop: { officer_group: UNKNOWN, outcome: UNKNOWN },
  incident: { outcome: UNKNOWN },
};

/** One outcome stands for all that measures treat alike. */
function ofSearch(outcome: string): string {
  if (ARREST_OUTCOMES.some((own) => own === outcome)) return "arrest";
  if (POSITIVE_OUTCOMES.some((own) => own === outcome)) return "caution";
  return outcome === "no-further-action" ? outcome : UNKNOWN;
}

function ofCrime(outcome: string): string {
  const { charged, "out of court": outOfCourt } = CRIME_OUTCOMES_BY_GROUP;
  if ([...charged, ...outOfCourt].some((own) => own === outcome)) return "charged";
  return CRIME_OUTCOMES.includes(outcome) ? "no-suspect" : UNKNOWN;
}

function factsOf(cells: readonly Cell[], { names, values, list }: Classes): Facts {
  const months = new Map<number, readonly [number, number]>();
  cells.forEach(({ month }, i) => {
    months.set(month, [months.get(month)?.[0] ?? i, i + 1]);
  });
  const categories = names.map((name) => {
    const own = values[name] ?? [];
    const codes = Uint8Array.from(cells, (cell) =>
      own.indexOf(list[cell.class]?.[name] ?? UNKNOWN),
    );
    return [name, { values: own, codes }] as const;
  });
  return {
    n: Uint32Array.from(cells, ({ n }) => n),
    place: Uint32Array.from(cells, ({ place }) => place),
    months,
    categories: Object.fromEntries(categories),
  };
}
