import { join } from "node:path";
import type { Download } from "../download/download.ts";
import { readDownloads } from "../download/downloads-table.ts";
import { downloadsText } from "../download/downloads-text.ts";
import { fetchDownload } from "../download/fetch-download.ts";
import { FetchedRecord } from "../download/fetched-record.ts";
import { type Had, together } from "../download/had.ts";
import { hadText, ingestCall } from "../download/had-text.ts";
import { type Net, realNet } from "../download/net.ts";
import { progressText } from "../download/progress-text.ts";
import type { MonthsAsked } from "../download/take-download.ts";
import { StoreBusy, withStoreLock } from "../ingest/store-lock.ts";
import type { Call, Command } from "./command.ts";
import { EXIT } from "./exit-code.ts";
import { monthsAsked, textOption, wantedOf } from "./fetch-asked.ts";
import { listSizes } from "./fetch-sizes.ts";
import { patientNet } from "./patient-net.ts";
import { progressTo } from "./progress.ts";

export const fetchCommand: Command = {
  name: "fetch",
  usage: "[WHAT...] [--out DIR] [--from MONTH] [--to MONTH] [--force SLUG,...|all] [--dry-run]",
  summary: "download the publishers' files, resumable; alone, list them",
  options: {
    out: { type: "string" },
    from: { type: "string" },
    to: { type: "string" },
    force: { type: "string" },
    "dry-run": { type: "boolean" },
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
  const named = wantedOf(call, downloads);
  const dry = call.options["dry-run"] === true;
  const wanted = dry && named.length === 0 ? downloads : named;
  const asked = monthsAsked(call, wanted);
  if (dry) return listSizes(call, wanted, asked, net);
  if (wanted.length === 0) {
    process.stdout.write(call.json ? line(downloads.map(listed)) : downloadsText(downloads));
    return EXIT.done;
  }
  const folder = textOption(call, "out") ?? join(call.storeFolder, "downloads");
  try {
    // Two at once would write into the same unfinished files.
    const had = await withStoreLock({ folder }, () => fetchAll(call, wanted, asked, folder, net));
    const store = textOption(call, "store");
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

async function fetchAll(
  { quiet }: Call,
  wanted: readonly Download[],
  asked: MonthsAsked,
  folder: string,
  net: Net,
): Promise<Had> {
  const terminal = process.stderr.isTTY === true && !quiet;
  const say = progressTo(process.stderr, quiet);
  const fetching = {
    net: patientNet(net, say),
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
  return together(had);
}

/** What a program is told of a line of the table. */
function listed({ id, publisher, what, address, established, licence, where }: Download): object {
  return { id, publisher, what, address, established, licence, where };
}

function line(data: unknown): string {
  return `${JSON.stringify(data)}\n`;
}
