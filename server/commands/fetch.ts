import { join } from "node:path";
import { addMonths, isMonth, type Month } from "../../geo/domain/period.ts";
import type { Download } from "../download/download.ts";
import { readDownloads } from "../download/downloads-table.ts";
import { downloadsText } from "../download/downloads-text.ts";
import { fetchDownload, type MonthsAsked } from "../download/fetch-download.ts";
import { FetchedRecord } from "../download/fetched-record.ts";
import type { Had } from "../download/had.ts";
import { hadText, ingestCall } from "../download/had-text.ts";
import { type Net, realNet } from "../download/net.ts";
import { progressText } from "../download/progress-text.ts";
import { StoreBusy, withStoreLock } from "../ingest/store-lock.ts";
import { type Call, type Command, WrongCall } from "./command.ts";
import { EXIT } from "./exit-code.ts";
import { progressTo } from "./progress.ts";

export const fetchCommand: Command = {
  name: "fetch",
  usage: "[WHAT...]",
  summary: "download the publishers' files, resumable; alone, list them",
  options: {
    out: { type: "string" },
    from: { type: "string" },
    to: { type: "string" },
    force: { type: "string" },
  },
  async run(call) {
    return runFetch(call, await readDownloads(), realNet(`trust-atlas/${call.config.version}`));
  },
};

/** The verb with its table and its net given; answers with the exit code. */
export async function runFetch(
  call: Call,
  downloads: readonly Download[],
  net: Net,
): Promise<number> {
  const wanted = wantedOf(call, downloads);
  const asked = monthsAsked(call, wanted);
  if (wanted.length === 0) {
    process.stdout.write(call.json ? line(downloads.map(listed)) : downloadsText(downloads));
    return EXIT.done;
  }
  const folder = text(call, "out") ?? join(call.storeFolder, "downloads");
  try {
    // Two at once would write into the same unfinished files.
    const had = await withStoreLock({ folder }, () => fetchAll(call, wanted, asked, folder, net));
    const store = text(call, "store");
    const options = store === null ? [] : ["--store", store];
    const report = { ...had, ingest: ingestCall(had.files, options) };
    process.stdout.write(call.json ? line(report) : hadText(had, options));
    return had.missing.length > 0 ? EXIT.refused : EXIT.done;
  } catch (error) {
    if (!(error instanceof StoreBusy)) throw error;
    process.stderr.write(
      `trust-atlas: another fetch is writing into ${folder}: let it end first.\n`,
    );
    return EXIT.system;
  }
}

function wantedOf({ paths }: Call, downloads: readonly Download[]): Download[] {
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
function monthsAsked(call: Call, wanted: readonly Download[]): MonthsAsked {
  const [from, to, force] = [month(call, "from"), month(call, "to"), text(call, "force")];
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
  const value = text(call, name);
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

function text({ options }: Call, name: string): string | null {
  const value = options[name];
  return typeof value === "string" ? value : null;
}

async function fetchAll(
  { quiet }: Call,
  wanted: readonly Download[],
  asked: MonthsAsked,
  folder: string,
  net: Net,
): Promise<Had> {
  const terminal = process.stderr.isTTY === true && !quiet;
  const say = progressTo(process.stderr, quiet);
  const wait = (ms: number, reason: string) => {
    say(`${reason}; trying again in ${Math.ceil(ms / 1000)} s`, 0, 1);
    return net.wait(ms, reason);
  };
  const fetching = {
    net: { ...net, wait },
    folder,
    record: await FetchedRecord.read(folder),
    now: () => new Date(),
    progress: progressText(
      (words) => say(words, 0, 1),
      terminal,
      () => performance.now(),
    ),
  };
  const had: Had[] = [];
  try {
    for (const download of wanted) had.push(await fetchDownload(fetching, download, asked));
  } finally {
    if (terminal) process.stderr.write("\r\u001b[K");
  }
  return {
    files: had.flatMap(({ files }) => files),
    missing: had.flatMap(({ missing }) => missing),
    notes: had.flatMap(({ notes }) => notes),
  };
}

/** What a program is told of a line of the table. */
function listed({ id, publisher, what, address, licence, where }: Download): object {
  return { id, publisher, what, address, licence, where };
}

function line(data: unknown): string {
  return `${JSON.stringify(data)}\n`;
}
