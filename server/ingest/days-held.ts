import type { EventKind } from "../../geo/domain/event.ts";
import { lastDayOf, type Month, monthIndex } from "../../geo/domain/period.ts";
import type { CoverageRow } from "../../geo/wire/snapshot.ts";
import type { Database } from "./database.ts";

/** The first and the last day of a month that anything is held for. */
export interface DaysHeld {
  readonly first: number;
  readonly last: number;
}

/** With ten searches a day, three days running without any are beyond chance. */
const JUDGED_FROM_A_DAY = 10;
const SILENT_DAYS = 3;

/**
 * The days held of each force's month, by `force month-index`; empty for incidents, which carry no day.
 *
 * Facts carry no day either: what was seen of a kept month when it was read stands in `before`, the coverage that is built on.
 */
export async function daysHeldByUnit(
  database: Database,
  kind: EventKind,
  before: readonly CoverageRow[],
): Promise<Map<string, DaysHeld>> {
  if (kind !== "stop") return new Map();
  const known = before
    .filter((row) => row.kind === kind && (row.startsOnDay ?? row.stopsOnDay) !== undefined)
    .map(({ force, month, startsOnDay = 1, stopsOnDay = daysIn(month) }) => {
      return [`${force} ${monthIndex(month)}`, { first: startsOnDay, last: stopsOnDay }] as const;
    });
  const rows =
    await database.rows(`SELECT force || ' ' || month, min(day)::INTEGER, max(day)::INTEGER
    FROM stop WHERE reason IS NULL GROUP BY ALL`);
  const read = rows.map(([key, first, last]) => {
    return [String(key), { first: Number(first), last: Number(last) }] as const;
  });
  return new Map([...known, ...read]);
}

/**
 * Where the files of a month begin late or end early, from the month alone: so the first month of a series is judged like any other.
 *
 * `rows` is the number of events held. Nothing is said of a month with too few a day, where such a silence may be chance.
 */
export function cutDays(
  { month, rows }: { readonly month: Month; readonly rows: number },
  { first, last }: DaysHeld,
): Pick<CoverageRow, "startsOnDay" | "stopsOnDay"> {
  if (rows < JUDGED_FROM_A_DAY * (last - first + 1)) return {};
  return {
    ...(first > SILENT_DAYS ? { startsOnDay: first } : {}),
    ...(daysIn(month) - last >= SILENT_DAYS ? { stopsOnDay: last } : {}),
  };
}

function daysIn(month: Month): number {
  return Number(lastDayOf(month).slice(8));
}
