import type { CensusGroup } from "../../geo/domain/group.ts";
import { CENSUS_GROUP_LINES } from "./census-groups.ts";
import { columnKey } from "./csv-columns.ts";

/** Where a TS021 table has its numbers, by column position. Names of Nomis, ONS and tables derived from them are known. */
export interface CensusColumns {
  /** The 19 groups, as far as the table has them. */
  readonly groups: ReadonlyMap<CensusGroup, number>;
  /** The five broad groups, where the table gives their totals beside the details. */
  readonly broad: ReadonlyMap<string, number>;
  readonly total: number | null;
}

/** Finds the census columns among a table's columns. */
export function censusColumns(columns: readonly string[]): CensusColumns {
  const groups = new Map<CensusGroup, number>();
  const broad = new Map<string, number>();
  let total: number | null = null;
  columns.forEach((column, i) => {
    const parts = partsOf(column);
    if (!parts) return;
    if (parts.broad === "total") total ??= i;
    else if (parts.detail === null) broad.set(parts.broad, i);
    else {
      const group = groupOf(parts.broad, parts.detail);
      if (group) groups.set(group, i);
    }
  });
  return { groups, broad, total: total ?? positionOfTotal(columns) };
}

/** The broad group that a census group belongs to. */
export function broadOf(group: CensusGroup): string {
  return group.slice(0, group.indexOf("-"));
}

/** How the census itself names a group's column, for messages. */
export function censusColumnName(group: CensusGroup): string {
  const line = CENSUS_GROUP_LINES.find(({ census }) => census === group);
  return `Ethnic group: ${line?.broad}: ${line?.detail}`;
}

/** The census writes `Ethnic group: BROAD: DETAIL`, and `Ethnic group: BROAD` for a broad group's total. */
function partsOf(column: string): { broad: string; detail: string | null } | null {
  const name = columnKey(column).replace(/; measures: value$/, "");
  const [, rest] = /^ethnic group(?: \(\w+\))?: (.+)$/.exec(name) ?? [];
  if (rest === undefined) return null;
  const [first = "", ...others] = rest.split(": ");
  const broad = /^(asian|black|mixed|white|other|total)\b/.exec(first)?.[0];
  return broad ? { broad, detail: others.length > 0 ? others.join(": ") : null } : null;
}

function positionOfTotal(columns: readonly string[]): number | null {
  const position = columns.findIndex((column) => /^total\b/.test(columnKey(column)));
  return position < 0 ? null : position;
}

function groupOf(broad: string, detail: string): CensusGroup | null {
  const line = CENSUS_GROUP_LINES.find(
    ({ census, detail: name }) => broadOf(census) === broad && columnKey(name) === detail,
  );
  return line?.census ?? null;
}
