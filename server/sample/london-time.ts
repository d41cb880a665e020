const HOUR_MS = 3_600_000;

/** A minute on a London clock; `month` is 1 to 12. */
export interface LondonMinute {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/**
 * A London clock time as police.uk writes it: UTC, `YYYY-MM-DDTHH:MM:00+00:00`.
 *
 * Clocks follow the Summer Time Order 2002: one hour ahead from 01:00 UTC on the last Sunday of March to 01:00 UTC on
 * the last Sunday of October. The hour skipped in March is read as summer time, and so is the one repeated in October.
 */
export function londonToUtc(time: LondonMinute): string {
  const { year, month, day, hour, minute } = time;
  const local = Date.UTC(year, month - 1, day, hour, minute);
  const summerFrom = lastSunday(year, 3) + HOUR_MS;
  const summerTo = lastSunday(year, 10) + 2 * HOUR_MS;
  const utc = local >= summerFrom && local < summerTo ? local - HOUR_MS : local;
  return `${new Date(utc).toISOString().slice(0, 19)}+00:00`;
}

/** How many days the month (1 to 12) has. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Midnight of the month's last Sunday, in milliseconds as if the local clock were UTC. */
function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 0));
  return Date.UTC(year, month - 1, last.getUTCDate() - last.getUTCDay());
}
