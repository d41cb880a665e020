import type { Needs } from "../../geo/measure/measure.ts";
import type { ResidentGroups, ResidentTable, ResidentTotals } from "../ingest/snapshot-files.ts";
import { residentsInGroup } from "./residents-in-group.ts";

/** The denominators of one boundary set for one question. */
export interface Bases {
  /** Residents by area number for one named need; null where none is held. */
  of(name: string, area: number): number | null;
  /** What they are, with source and year; null when the measure needs none or none is held. */
  readonly label: string | null;
  /** Whether they were apportioned from smaller areas. */
  readonly estimated: boolean;
}

/** Reads the needed denominators from a set's table, taking the totals of the year nearest to the period's. */
export function basesFor(
  table: ResidentTable | undefined,
  needs: Needs["bases"],
  year: number,
): Bases {
  const totals = nearest(table?.totals ?? [], year);
  const groups = table?.groups ?? null;
  const byGroup = Object.values(needs).some((need) => need !== null);
  const asked = Object.keys(needs).length > 0;
  const used = byGroup ? groups : totals;
  return {
    of: (name, area) => {
      const need = needs[name];
      if (need === undefined) throw new RangeError(`the measure needs no base ${name}`);
      if (need === null) return totals?.residents[area] ?? null;
      return inGroup(groups, need, area);
    },
    label: asked ? (used?.source ?? null) : null,
    estimated: asked && (used?.estimated ?? false),
  };
}

function inGroup(
  groups: ResidentGroups | null,
  need: NonNullable<Needs["bases"][string]>,
  area: number,
): number | null {
  const counts = groups?.counts[area];
  const residents = counts ? residentsInGroup(counts, need.group, need.definition) : null;
  return residents === null ? null : Math.round(residents);
}

function nearest(totals: readonly ResidentTotals[], year: number): ResidentTotals | null {
  const [best = null] = [...totals].sort(
    (a, b) => Math.abs(a.year - year) - Math.abs(b.year - year) || b.year - a.year,
  );
  return best;
}
