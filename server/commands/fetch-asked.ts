import { addMonths, isMonth, type Month } from "../../geo/domain/period.ts";
import type { Download } from "../download/download.ts";
import type { MonthsAsked } from "../download/take-download.ts";
import { type Call, WrongCall } from "./command.ts";

/** The lines of the table that the call names, each once. Throws `WrongCall`. */
export function wantedOf({ paths }: Call, downloads: readonly Download[]): Download[] {
  return [...new Set(paths)].map((id) => {
    const found = downloads.find((download) => download.id === id);
    if (found) return found;
    const known = downloads.map((download) => download.id).join(", ");
    throw new WrongCall(`fetch expects one or more of ${known}, got ${JSON.stringify(id)}.`);
  });
}

const FIRST_MONTH = "2010-12";

const LAST_MONTH = "2099-12";

const MOST_MONTHS = 240;

/** The months and forces asked for. Throws `WrongCall`, also when nothing is wanted that has any. */
export function monthsAsked(call: Call, wanted: readonly Download[]): MonthsAsked {
  const [from, to, force] = [month(call, "from"), month(call, "to"), textOption(call, "force")];
  const dated = wanted.some(({ newest }) => newest !== null);
  if (!dated && (from !== null || to !== null || force !== null)) {
    throw new WrongCall(
      "--from, --to and --force go with what has months: fetch police --from ...",
    );
  }
  if (from !== null && to !== null && (from > to || addMonths(from, MOST_MONTHS) <= to)) {
    throw new WrongCall(
      `expected --from before --to, at most ${MOST_MONTHS} months in all, got ${from} and ${to}.`,
    );
  }
  return { from, to, forces: force === null ? null : forcesIn(force) };
}

function month(call: Call, name: string): Month | null {
  const value = textOption(call, name);
  if (value === null || (isMonth(value) && value >= FIRST_MONTH && value <= LAST_MONTH))
    return value;
  throw new WrongCall(
    `--${name} expects a month from ${FIRST_MONTH} on, such as 2023-03, got ${JSON.stringify(value)}.`,
  );
}

const MOST_FORCES = 8;

function forcesIn(value: string): string[] {
  if (value === "all") return [];
  const forces = [...new Set(value.split(","))];
  if (forces.length <= MOST_FORCES && forces.every((slug) => /^[a-z][a-z-]{1,23}$/.test(slug))) {
    return forces;
  }
  throw new WrongCall(
    `--force expects all, or at most ${MOST_FORCES} forces as data.police.uk writes them (metropolitan,btp), got ${JSON.stringify(value)}.`,
  );
}

/** The value of an option; null when it was not given. */
export function textOption({ options }: Call, name: string): string | null {
  const value = options[name];
  return typeof value === "string" ? value : null;
}
