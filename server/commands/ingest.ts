import { type IngestOptions, ingest } from "../ingest/ingest.ts";
import type { IngestReport } from "../ingest/report.ts";
import { SuspiciousRefresh } from "../ingest/suspicion.ts";
import { type Command, WrongCall } from "./command.ts";
import { progressTo } from "./progress.ts";
import { type Ending, reportText } from "./report-text.ts";
import { skippedText } from "./skipped-text.ts";

export const ingestCommand: Command = {
  name: "ingest",
  usage: "PATH... [--dry-run] [--fresh] [--accept-partial]",
  summary: "read files and folders, build a snapshot, make it current",
  options: {
    "dry-run": { type: "boolean" },
    fresh: { type: "boolean" },
    "accept-partial": { type: "boolean" },
  },
  async run({ paths, options, config, storeFolder, json, quiet }) {
    if (paths.length === 0) {
      throw new WrongCall("ingest expects files or folders, got none: trust-atlas ingest PATH...");
    }
    const dryRun = options["dry-run"] === true;
    const report = await reported(json, {
      store: { folder: storeFolder },
      paths,
      dryRun,
      fresh: options["fresh"] === true,
      acceptPartial: options["accept-partial"] === true,
      tool: `trust-atlas ${config.version}`,
      now: new Date(),
      progress: progressTo(process.stderr, quiet),
    });
    print(json, report, dryRun ? "dry" : "published");
    const skipped = skippedText(report);
    // A terminal or a log that shows no standard output learns of them all the same.
    if (skipped !== null) process.stderr.write(`trust-atlas: ${skipped}\n`);
    return 0;
  },
};

/** A refresh that is refused prints its report all the same: whoever must judge it needs to see it. */
async function reported(json: boolean, options: IngestOptions): Promise<IngestReport> {
  try {
    return await ingest(options);
  } catch (error) {
    if (error instanceof SuspiciousRefresh)
      print(json, { ...error.report, unchanged: false }, "refused");
    throw error;
  }
}

function print(json: boolean, report: IngestReport, ending: Ending): void {
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  const told = ending === "dry" ? { ...report, dryRun: true } : report;
  process.stdout.write(json ? `${JSON.stringify(told)}\n` : reportText(report, ending));
}
