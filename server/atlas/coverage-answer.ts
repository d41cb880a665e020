import { EVENT_KINDS, type EventKind } from "../../geo/domain/event.ts";
import { monthsOf } from "../../geo/domain/period.ts";
import { roundCount } from "../../geo/measure/complementary-suppression.ts";
import type { Disclosure } from "../../geo/measure/disclosure.ts";
import type { Coverage, CoverageTable } from "../../geo/wire/coverage.ts";
import type { CoverageRow } from "../../geo/wire/snapshot.ts";
import type { Snapshot } from "./snapshot.ts";
import { surveyHeld } from "./survey-coverage.ts";

/** Rows of coverage under a disclosure policy: rounded counts, and none of those that may be small. */
export function toldCoverage(
  rows: readonly CoverageRow[],
  disclosure: Disclosure,
): readonly CoverageRow[] {
  if (disclosure === "open") return rows;
  return rows.map(({ edge: _, persons: _persons, notStated: _notStated, ...row }) => ({
    ...row,
    rows: roundCount(row.rows),
    located: roundCount(row.located),
    placed: roundCount(row.placed),
    edge: null,
  }));
}

/** What the answers of a snapshot rest on: months x forces by kind, series breaks, sources, and what was accepted though suspicious. */
export function coverageAnswer(
  { manifest, about, survey }: Pick<Snapshot, "manifest" | "about" | "survey">,
  disclosure: Disclosure,
): Coverage {
  const rows = toldCoverage(about.coverage, disclosure);
  return {
    snapshot: manifest.id,
    ...(about.synthetic ? { synthetic: true } : {}),
    tables: EVENT_KINDS.flatMap((kind) => tableOf(kind, rows)),
    survey: surveyHeld(survey),
    breaks: about.breaks,
    sources: about.sources,
    accepted: about.accepted,
  };
}

function tableOf(kind: EventKind, coverage: readonly CoverageRow[]): CoverageTable[] {
  const rows = coverage.filter((row) => row.kind === kind);
  const held = rows.map(({ month }) => month).sort();
  const [from, to] = [held[0], held.at(-1)];
  if (from === undefined || to === undefined) return [];
  const months = monthsOf({ from, to });
  const byUnit = new Map(rows.map((row) => [`${row.force} ${row.month}`, row]));
  const forces = [...new Set(rows.map(({ force }) => force))].sort(byWeight(rows));
  return [
    {
      kind,
      months,
      forces: forces.map((force) => ({
        force,
        months: months.map((month) => byUnit.get(`${force} ${month}`) ?? null),
      })),
    },
  ];
}

/** The force with most rows first. */
function byWeight(rows: readonly CoverageRow[]): (a: string, b: string) => number {
  const weight = (force: string) =>
    rows.reduce((sum, row) => sum + (row.force === force ? row.rows : 0), 0);
  return (a, b) => weight(b) - weight(a) || (a < b ? -1 : 1);
}
