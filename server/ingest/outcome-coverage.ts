import { type Month, monthFromIndex } from "../../geo/domain/period.ts";
import type { OutcomesRow } from "../../geo/wire/snapshot.ts";
import { KNOWN_CRIMES, NAMED_CRIMES } from "./crime-ids.ts";
import type { Database } from "./database.ts";
import type { UnitChange } from "./unit-changes.ts";
import { markUnusual } from "./usual-rows.ts";

/** Fewer linked outcomes than this do not show what a file leaves out. */
const JUDGED_FROM = 30;

/** Outcomes of crime of every kind concern a dozen types: where those linked have fewer than this, the file was filtered. */
const FEWEST_CRIME_TYPES = 5;

/**
 * Says of each force and month of outcomes what is held and how much of it names a crime, complete or partial, and what of it is new.
 *
 * `before` is what the snapshot that is built on says; a force's month that is given again replaces it, and one that is kept is judged
 * anew by the crimes held now, where the ids that it names were kept. The types of the crimes linked tell of the file only where it is
 * most of its rows that are linked: else they tell which crimes are held. Needs the staging rows, after outcomes were linked.
 */
export async function measureOutcomes(
  database: Database,
  before: readonly OutcomesRow[],
): Promise<{ readonly held: OutcomesRow[]; readonly changes: UnitChange[] }> {
  const rows = await database.rows(`
    WITH crime AS (SELECT id, list(DISTINCT crime) AS types FROM (${KNOWN_CRIMES}) GROUP BY id),
      given AS (
        SELECT force, month, count(*) AS n FROM result WHERE reason IS NULL GROUP BY force, month),
      named AS (
        SELECT force, month, count(types) AS linked,
          list_sort(list_distinct(flatten(list(types) FILTER (types IS NOT NULL)))) AS types
        FROM ${NAMED_CRIMES} LEFT JOIN crime USING (id) GROUP BY force, month)
    SELECT force, month::INTEGER, n::INTEGER, coalesce(linked, 0)::INTEGER,
      array_to_string(types::VARCHAR[], ',')
    FROM given FULL JOIN named USING (force, month) ORDER BY force, month`);
  const again = new Set<string>();
  const judged = rows.flatMap(([force, month, count, linked, types]) => {
    const unit = { force: String(force), month: monthFromIndex(Number(month)) };
    if (count !== null) again.add(keyOf(unit));
    const kept = before.find((row) => keyOf(row) === keyOf(unit));
    const of = count ?? kept?.rows;
    return of === undefined
      ? []
      : judge(
          { ...unit, rows: Number(of), linked: Number(linked) },
          String(types ?? "").split(","),
        );
  });
  const anew = new Set(judged.map(keyOf));
  const kept = before.filter((row) => !anew.has(keyOf(row)));
  const held = markUnusual([...kept.map(unmarked), ...judged].sort(byUnit), before);
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

/** A month kept without the ids that it names, as its own file showed it: what is usual is judged anew, beside the months that came since. */
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
