import { CENSUS_GROUPS, type CensusCounts } from "../../geo/domain/group.ts";
import { DRIVER_PREDICTORS } from "../../geo/trust/driver-predictors.ts";
import type { FactorColumn } from "../../geo/trust/driver-table.ts";
import type { Snapshot, SnapshotSet } from "./snapshot.ts";

const ID = "ethnic-mix";

/** Each borough's share of residents outside the White groups of the census: what it is made up of, for comparing like with like. */
export function ethnicMix(
  { residents }: Snapshot,
  { key }: SnapshotSet,
  places: readonly number[],
): FactorColumn {
  const groups = residents[key]?.groups ?? null;
  const shares = places.map((i) => shareOf(groups?.counts[i] ?? null));
  return {
    factor: ID,
    label: DRIVER_PREDICTORS.find(({ id }) => id === ID)?.label ?? ID,
    ethnicity: null,
    denominator: null,
    source: groups?.source ?? "",
    values: [shares.map((value) => (value === null ? null : { value, months: 12 }))],
  };
}

function shareOf(counts: CensusCounts | null): number | null {
  const all = counts?.reduce((sum, count) => sum + count, 0) ?? 0;
  if (!counts || all === 0) return null;
  const white = CENSUS_GROUPS.reduce(
    (sum, group, i) => sum + (group.startsWith("white-") ? (counts[i] ?? 0) : 0),
    0,
  );
  return (all - white) / all;
}
