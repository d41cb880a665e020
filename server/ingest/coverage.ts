import { homeForceOf } from "../../geo/domain/area.ts";
import type { EventKind } from "../../geo/domain/event.ts";
import { monthFromIndex } from "../../geo/domain/period.ts";
import type { CoverageRow } from "../../geo/wire/snapshot.ts";
import { OPEN } from "./crime-ids.ts";
import type { Database } from "./database.ts";
import { cutDays, type DaysHeld, daysHeldByUnit } from "./days-held.ts";
import { factTable } from "./fact-tables.ts";
import { type AreaSet, placeTable } from "./locate-events.ts";
import { CASE } from "./outcome-gaps.ts";
import { markUnusual } from "./usual-rows.ts";

/** Below these sizes a gap may be chance, and a month is taken as the publisher gave it. */
const JUDGED_FROM = { rows: 100, medianBorough: 100 };

/** A whole file holds fourteen crime types, or six in the first months: one with fewer than this was filtered. */
const FEWEST_CRIME_TYPES = 5;

/**
 * A borough with a smaller share than this of a busy borough's events was left out: only events on its edges fall in it.
 *
 * In six months that left out seven boroughs those had at most 3.3 %; in 79 months of searches no real borough had under 9 %.
 */
const ABSENT_BOROUGH_SHARE = 0.05;

/** A month with a smaller share of its events located cannot be mapped beside others. */
const LOCATED_SHARE = 0.5;

/**
 * Says of each force, kind and month held whether its files are complete or partial, and in which way.
 *
 * The boroughs show which of a force's own are absent, the wards how much lies near an edge; null skips that look. `before` is the
 * coverage of the snapshot that is built on. Needs the staging rows. A month that is not in the answer is missing.
 */
export async function measureCoverage(
  database: Database,
  kind: EventKind,
  { boroughs, wards }: { readonly boroughs: AreaSet | null; readonly wards: AreaSet | null },
  before: readonly CoverageRow[],
): Promise<CoverageRow[]> {
  const absent = boroughs ? await absentBoroughs(database, kind, boroughs) : new Map();
  const nameless = kind === "incident" ? await withoutCrimeIds(database) : new Set();
  const days = await daysHeldByUnit(database, kind, before);
  const crimes = kind === "incident" ? "list_sort(list(DISTINCT crime))::VARCHAR[]" : "[]";
  const place = (set: AreaSet | null, name: string) =>
    set ? `LEFT JOIN ${placeTable(set.set)} ${name} USING (place)` : "";
  const count = (condition: string) => `coalesce(sum(n) FILTER (${condition}), 0)::INTEGER`;
  const units = await database.rows(`
    SELECT force, month::INTEGER, sum(n)::INTEGER, ${count("place > 0")},
      ${count(boroughs ? "b.area IS NOT NULL" : "false")}, ${wards ? count("w.edge") : "NULL"},
      ${kind === "stop" ? PERSONS.map(count).join(", ") : "NULL, NULL, NULL"},
      array_to_string(${crimes}, ',')
    FROM ${factTable(kind)} ${place(boroughs, "b")} ${place(wards, "w")}
    GROUP BY force, month ORDER BY force, month`);
  const judged = units.map(
    ([force, month, rows, located, placed, edge, persons, officer, self, types]) => {
      const unit = {
        kind,
        force: String(force),
        month: monthFromIndex(Number(month)),
        rows: Number(rows),
        located: Number(located),
        placed: Number(placed),
        edge: edge === null ? null : Number(edge),
        ...(nameless.has(`${force} ${month}`) && { noCrimeIds: true as const }),
        ...(kind === "stop" && {
          persons: Number(persons),
          notStated: { officer: Number(officer), self: Number(self) },
        }),
      };
      const key = `${force} ${month}`;
      const crimeTypes = String(types ?? "").split(",");
      return judge(unit, crimeTypes, absent.get(key) ?? [], days.get(key) ?? null);
    },
  );
  return markUnusual(
    judged,
    before.filter((row) => row.kind === kind),
  );
}

type Unit = Omit<CoverageRow, "state" | "reasons">;

/** Searches of persons; those whose ethnicity the officer, and the person, left unrecorded. */
const PERSON = "type IN ('person', 'person-vehicle')";
const PERSONS = [
  PERSON,
  `${PERSON} AND officer = 'unknown'`,
  `${PERSON} AND self IN ('ns', 'unknown')`,
];

function judge(
  unit: Unit,
  crimeTypes: readonly string[],
  absent: readonly string[],
  days: DaysHeld | null,
): CoverageRow {
  const filtered =
    unit.kind === "incident" &&
    unit.rows >= JUDGED_FROM.rows &&
    crimeTypes.length < FEWEST_CRIME_TYPES;
  const cut = days ? cutDays(unit, days) : {};
  const fewLocated =
    unit.rows >= JUDGED_FROM.rows && unit.located < unit.rows * LOCATED_SHARE ? true : null;
  const reasons = [
    filtered && `holds only ${crimeTypes.join(", ")}`,
    absent.length > 0 && `leaves out ${absent.length} of the force's own boroughs`,
    cut.startsOnDay && `starts on day ${cut.startsOnDay}`,
    cut.stopsOnDay && `stops on day ${cut.stopsOnDay}`,
    fewLocated && `${Math.round((100 * unit.located) / unit.rows)} % of events have coordinates`,
  ].filter((reason) => typeof reason === "string");
  return {
    ...unit,
    state: reasons.length === 0 ? "complete" : "partial",
    ...(filtered ? { onlyCrimes: crimeTypes } : {}),
    ...(absent.length > 0 ? { absentBoroughs: absent } : {}),
    ...cut,
    ...(fewLocated === null ? {} : { fewLocated }),
    reasons,
  };
}

/** The months, by `force month-index`, in which most of the open cases have no Crime ID that is held. */
async function withoutCrimeIds(database: Database): Promise<Set<string>> {
  const rows = await database.rows(`
    WITH open AS (
      SELECT force, month, sum(n) AS cases FROM ${factTable("incident")}
      WHERE ${CASE} AND outcome IN ${OPEN} GROUP BY ALL),
    named AS (
      SELECT c.force, c.month, count(*) AS ids
      FROM linkable c LEFT JOIN newest_result r ON r.id = c.id AND r.month >= c.month
      WHERE coalesce(r.outcome, c.outcome) IN ${OPEN} GROUP BY ALL)
    SELECT force || ' ' || month FROM open LEFT JOIN named USING (force, month)
    WHERE coalesce(ids, 0) * 2 < cases`);
  return new Set(rows.map(([key]) => String(key)));
}

async function absentBoroughs(
  database: Database,
  kind: EventKind,
  { set, areas }: AreaSet,
): Promise<Map<string, string[]>> {
  const rows = await database.rows(`
    SELECT force || ' ' || month, area::INTEGER, sum(n)::INTEGER
    FROM ${factTable(kind)} JOIN ${placeTable(set)} USING (place) GROUP BY ALL`);
  const counts = new Map<string, Map<number, number>>();
  for (const [key, area, count] of rows) {
    const unit = counts.get(String(key)) ?? new Map<number, number>();
    counts.set(String(key), unit.set(Number(area), Number(count)));
  }
  const absent = new Map<string, string[]>();
  for (const [key, unit] of counts) {
    const force = key.split(" ")[0];
    const ground = areas.flatMap(({ code }, i) =>
      homeForceOf(code) === force ? [{ code, count: unit.get(i) ?? 0 }] : [],
    );
    const sorted = ground.map(({ count }) => count).sort((a, b) => b - a);
    // The middle of the upper half: so that a file with half its boroughs still shows which half it has.
    const middle = sorted[Math.floor(sorted.length / 4)] ?? 0;
    if (ground.length < 2 || middle < JUDGED_FROM.medianBorough) continue;
    const without = ground.filter(({ count }) => count < middle * ABSENT_BOROUGH_SHARE);
    if (without.length > 0)
      absent.set(
        key,
        without.map(({ code }) => code),
      );
  }
  return absent;
}
