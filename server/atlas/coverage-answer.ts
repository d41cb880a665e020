import { EVENT_KINDS } from "../../geo/domain/event.ts";
import { type Month, monthsOf } from "../../geo/domain/period.ts";
import type { Disclosure } from "../../geo/measure/disclosure.ts";
import type { Coverage, CoverageTable } from "../../geo/wire/coverage.ts";
import type { CoverageRow, HeldMonth } from "../../geo/wire/snapshot.ts";
import { acceptedIn } from "../ingest/accepted.ts";
import type { AboutFile } from "../ingest/snapshot-files.ts";
import type { Snapshot } from "./snapshot.ts";
import { surveyHeld } from "./survey-coverage.ts";

/** What a snapshot says of the months it holds, events and outcomes, under a disclosure policy: no counts where those are rounded. */
export function toldCoverage(
  { coverage, outcomes = [] }: Pick<AboutFile, "coverage" | "outcomes">,
  disclosure: Disclosure,
): readonly HeldMonth[] {
  if (disclosure === "open") return [...coverage, ...outcomes];
  return [
    ...coverage.map(({ persons: _persons, notStated: _notStated, ...row }) => ({
      ...withoutShares(row),
      rows: null,
      located: null,
      placed: null,
      edge: null,
    })),
    ...outcomes.map((row) => ({ ...withoutShares(row), rows: null, linked: null })),
  ];
}

/** A month's rows as a share of the usual tell how many there are, once the usual is known. */
function withoutShares<T extends Told>({ shareOfUsual: _, shareOfBefore: _before, ...row }: T) {
  const word = (text: string) => (text.includes("coordinates") ? FEW_LOCATED : FEWER);
  return {
    ...row,
    reasons: row.reasons.map((text) => (text.includes("%") ? word(text) : text)),
  };
}

type Told = Pick<CoverageRow, "reasons" | "shareOfUsual" | "shareOfBefore">;

const FEWER = "holds too little of what is usual";

const FEW_LOCATED = "few of its events have coordinates";

/** What the answers of a snapshot rest on: months x forces by kind, series breaks, sources, and what was accepted though suspicious. */
export function coverageAnswer(
  { manifest, about, survey }: Pick<Snapshot, "manifest" | "about" | "survey">,
  disclosure: Disclosure,
): Coverage {
  const rows = toldCoverage(about, disclosure);
  const ofKind = (kind: HeldMonth["kind"]) => rows.filter((row) => row.kind === kind);
  return {
    snapshot: manifest.id,
    ...(about.synthetic ? { synthetic: true } : {}),
    tables: [
      ...EVENT_KINDS.flatMap((kind) => tableOf(kind, ofKind(kind), [])),
      ...tableOf("outcomes", ofKind("outcomes"), ofKind("incident")),
    ],
    survey: surveyHeld(survey),
    breaks: about.breaks,
    sources: about.sources,
    // The sentences tell how many events months held.
    accepted: acceptedIn(about).map(({ text }) => (disclosure === "open" ? text : ACCEPTED)),
  };
}

const ACCEPTED = "What was accepted is not told where counts are rounded.";

/** A table of the forces that have rows; it reaches over the months of `beside` too. Empty without rows. */
function tableOf(
  kind: HeldMonth["kind"],
  rows: readonly HeldMonth[],
  beside: readonly HeldMonth[],
): CoverageTable[] {
  if (rows.length === 0) return [];
  const months = span([...rows, ...beside]);
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

function span(rows: readonly HeldMonth[]): Month[] {
  const held = rows.map(({ month }) => month).sort();
  const [from, to] = [held[0], held.at(-1)];
  return from === undefined || to === undefined ? [] : monthsOf({ from, to });
}

/** The force with most rows first. */
function byWeight(rows: readonly HeldMonth[]): (a: string, b: string) => number {
  const weight = (force: string) =>
    rows.reduce((sum, row) => sum + (row.force === force ? (row.rows ?? 0) : 0), 0);
  return (a, b) => weight(b) - weight(a) || (a < b ? -1 : 1);
}
