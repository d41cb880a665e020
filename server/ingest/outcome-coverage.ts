import { type Month, monthFromIndex } from "../../geo/domain/period.ts";
import type { OutcomesRow } from "../../geo/wire/snapshot.ts";
import type { Database } from "./database.ts";
import { KEPT_CASES } from "./open-cases.ts";
import type { UnitChange } from "./unit-changes.ts";
import { markUnusual } from "./usual-rows.ts";

/** Fewer linked outcomes than this do not show what a file leaves out. */
const JUDGED_FROM = 30;

/** Outcomes of crime of every kind concern a dozen types: where those linked have fewer than this, the file was filtered. */
const FEWEST_CRIME_TYPES = 5;

/**
 * Says of each force and month of outcomes what is held and how much of it names a crime, complete or partial, and what of it is new.
 *
 * `before` is what the snapshot that is built on says; a force's month that is given again replaces it. The types of the crimes
 * linked tell of the file only where it is most of its rows that are linked: else they tell which crimes are held. Needs the staging
 * rows, after those repeated were set aside.
 */
export async function measureOutcomes(
  database: Database,
  before: readonly OutcomesRow[],
): Promise<{ readonly held: OutcomesRow[]; readonly changes: UnitChange[] }> {
  const rows = await database.rows(`
    WITH crime AS (
      SELECT id, list(DISTINCT crime) AS types FROM (
        SELECT id, crime FROM incident WHERE reason IS NULL AND id IS NOT NULL
        UNION ALL SELECT id, crime FROM ${KEPT_CASES}) GROUP BY id)
    SELECT force, month::INTEGER, count(*)::INTEGER, count(crime.id)::INTEGER,
      array_to_string(list_sort(list_distinct(flatten(list(types) FILTER (types IS NOT NULL))))::VARCHAR[], ',')
    FROM result LEFT JOIN crime USING (id) WHERE result.reason IS NULL
    GROUP BY force, month ORDER BY force, month`);
  const given = rows.map(([force, month, count, linked, types]) =>
    judge(
      {
        force: String(force),
        month: monthFromIndex(Number(month)),
        rows: Number(count),
        linked: Number(linked),
      },
      String(types ?? "").split(","),
    ),
  );
  const again = new Set(given.map(keyOf));
  const kept = before.filter((row) => !again.has(keyOf(row)));
  const held = markUnusual([...kept.map(unmarked), ...given].sort(byUnit), before);
  return { held, changes: held.map((row) => changeOf(row, before, again)) };
}

function judge(
  unit: Pick<OutcomesRow, "force" | "month" | "rows" | "linked">,
  types: readonly string[],
): OutcomesRow {
  const filtered =
    unit.linked >= JUDGED_FROM && unit.linked * 2 > unit.rows && types.length < FEWEST_CRIME_TYPES;
  return {
    kind: "outcomes",
    ...unit,
    state: filtered ? "partial" : "complete",
    ...(filtered && { onlyCrimes: types }),
    reasons: filtered ? [onlyOf(types)] : [],
  };
}

function changeOf(
  row: OutcomesRow,
  before: readonly OutcomesRow[],
  given: ReadonlySet<string>,
): UnitChange {
  const { kind, force, month, rows: now, onlyCrimes } = row;
  const old = before.find((other) => keyOf(other) === keyOf(row));
  const differs = old?.rows !== now || String(old.onlyCrimes) !== String(onlyCrimes);
  return {
    kind,
    force,
    month,
    before: old?.rows ?? null,
    now,
    differs,
    given: given.has(keyOf(row)),
  };
}

/** A kept month as its own file shows it: what is usual is judged anew, beside the months that came since. */
function unmarked({
  shareOfUsual: _,
  shareOfBefore: _before,
  reasons: _reasons,
  ...row
}: OutcomesRow): OutcomesRow {
  const { onlyCrimes } = row;
  return onlyCrimes
    ? { ...row, state: "partial", reasons: [onlyOf(onlyCrimes)] }
    : { ...row, state: "complete", reasons: [] };
}

function onlyOf(types: readonly string[]): string {
  return `the crimes it names are only ${types.join(", ")}`;
}

function keyOf({ force, month }: { force: string; month: Month }): string {
  return `${force} ${month}`;
}

function byUnit(a: OutcomesRow, b: OutcomesRow): number {
  return keyOf(a) < keyOf(b) ? -1 : 1;
}
