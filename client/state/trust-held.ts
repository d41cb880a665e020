import { addMonths, type Period } from "../../geo/domain/period.ts";
import { addQuarters, type Quarter, ROLLING_MONTHS } from "../../geo/trust/survey-quarter.ts";
import type { SurveyHeld } from "../../geo/wire/coverage.ts";
import type { AreaSummary, SnapshotSummary } from "../../geo/wire/snapshot.ts";
import type { Outcome } from "../api/outcome.ts";
import { fetchAreas, fetchCoverage, fetchSnapshot } from "../api/resources.ts";
import { snapshot } from "./catalogue.ts";
import type { TrustAddress } from "./trust-address.ts";

/** What must be known before the page on trust can ask anything. */
export interface TrustHeld {
  readonly snapshot: SnapshotSummary;
  /** The survey measures held; empty where the snapshot has no survey. */
  readonly survey: readonly SurveyHeld[];
  /** The boroughs by name, the City among them. */
  readonly boroughs: readonly AreaSummary[];
}

/** The name under which `fetchHeld` takes the current snapshot. */
export const CURRENT = "current";

/** Reads it of the snapshot of that id, or of the current one. */
export async function fetchHeld(id: string): Promise<Outcome<TrustHeld>> {
  const summary = await fetchSnapshot(id === CURRENT ? null : id);
  if (summary.kind !== "done") return summary;
  const found = summary.value;
  const [coverage, areas] = await Promise.all([
    fetchCoverage(found.id),
    fetchAreas(found.id, "borough", null),
  ]);
  if (coverage.kind !== "done") return coverage;
  if (areas.kind !== "done") return areas;
  snapshot.value = found;
  const boroughs = areas.value.areas.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return { kind: "done", value: { snapshot: found, survey: coverage.value.survey, boroughs } };
}

/** The quarters of which boroughs have values of a measure, oldest first. */
export function boroughQuarters({ survey }: TrustHeld, measure: string): Quarter[] {
  const held = survey.find((one) => one.measure === measure);
  return held?.quarters.filter((_, i) => (held.boroughs[i] ?? 0) > 0) ?? [];
}

/** The period in which the series of a measure has all its quarters, London's own included; null where it is not held. */
export function seriesPeriod({ survey }: TrustHeld, measure: string): Period | null {
  const quarters = survey.find((one) => one.measure === measure)?.quarters ?? [];
  const [from, to] = [quarters[0], quarters.at(-1)];
  return from && to ? { from: addMonths(from, 1 - ROLLING_MONTHS), to } : null;
}

/** The quarters that the page shows side by side. */
export interface ShownQuarters {
  readonly quarter: Quarter;
  /** What a change is from: at least four quarters earlier, as nearer ones share interviews. */
  readonly since: Quarter;
}

/** The quarters that the address names as far as they are held and far enough apart, else the newest and a year before; null without a survey. */
export function shownQuarters(held: TrustHeld, address: TrustAddress): ShownQuarters | null {
  const quarters = boroughQuarters(held, address.measure);
  const newest = quarters.at(-1);
  if (!newest) return null;
  const asked = address.quarter;
  const quarter = asked !== null && quarters.includes(asked) ? asked : newest;
  const latest = addQuarters(quarter, -4);
  return { quarter, since: address.since && address.since <= latest ? address.since : latest };
}
