import type { Reason, State } from "../../geo/domain/state.ts";
import type { SpotFinding } from "../../geo/measure/spot.ts";
import { type Mark, markOf } from "../../geo/view/legend.ts";
import type { Values } from "../../geo/wire/values.ts";

/** One area's part of an answer: the columns of `Values` read across. */
export interface AreaRow {
  readonly index: number;
  readonly code: string;
  readonly name: string;
  readonly borough: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly count: number | null;
  readonly base: number | null;
  readonly referenceCount: number | null;
  readonly referenceBase: number | null;
  readonly months: number;
  /** Null where withheld. */
  readonly edge: number | null;
  readonly state: State;
  readonly reason: Reason | null;
  readonly mark: Mark | null;
  /** Class from 0; null where the area has no colour. */
  readonly class: number | null;
  /** What the area is among its neighbours; null where it was not tested, and of measures that do not. */
  readonly spot: Pick<SpotFinding, "spot" | "q" | "local"> | null;
}

/** Every area of an answer, in its order; made once per answer. */
export function areaRows(values: Values): readonly AreaRow[] {
  return tableOf(values).rows;
}

/** One area of an answer; null when the answer has no such area. */
export function areaRow(values: Values, code: string): AreaRow | null {
  return tableOf(values).byCode.get(code) ?? null;
}

interface Table {
  readonly rows: readonly AreaRow[];
  readonly byCode: ReadonlyMap<string, AreaRow>;
}

const tables = new WeakMap<Values, Table>();

function tableOf(values: Values): Table {
  const known = tables.get(values);
  if (known) return known;
  const rows = values.areas.map((code, index) => rowOf(values, code, index));
  const table = { rows, byCode: new Map(rows.map((row) => [row.code, row])) };
  tables.set(values, table);
  return table;
}

function rowOf(values: Values, code: string, index: number): AreaRow {
  const state = values.state[index] ?? "missing";
  const reason = values.reason[index] ?? null;
  return {
    index,
    code,
    name: values.name[index] ?? code,
    borough: values.borough[index] ?? "",
    value: values.value[index] ?? null,
    low: values.low[index] ?? null,
    high: values.high[index] ?? null,
    count: values.count[index] ?? null,
    base: values.base[index] ?? null,
    referenceCount: values.referenceCount?.[index] ?? null,
    referenceBase: values.referenceBase?.[index] ?? null,
    months: values.months[index] ?? 0,
    edge: values.edge[index] ?? null,
    state,
    reason,
    mark: markOf(state, reason),
    class: values.class[index] ?? null,
    spot: spotOf(values, index),
  };
}

function spotOf({ spot, q, local }: Values, index: number): AreaRow["spot"] {
  const [own, corrected] = [spot?.[index] ?? null, q?.[index] ?? null];
  if (own === null || corrected === null) return null;
  return { spot: own, q: corrected, local: local?.[index] ?? null };
}
