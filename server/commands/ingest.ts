import { ingest } from "../ingest/ingest.ts";
import { type Command, WrongCall } from "./command.ts";
import { progressTo } from "./progress.ts";
import { reportText } from "./report-text.ts";

export const ingestCommand: Command = {
  name: "ingest",
  usage: "PATH...",
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
    const report = await ingest({
      store: { folder: storeFolder },
      paths,
      dryRun: options["dry-run"] === true,
      fresh: options["fresh"] === true,
      acceptPartial: options["accept-partial"] === true,
      tool: `trust-atlas ${config.version}`,
      now: new Date(),
      progress: progressTo(process.stderr, quiet),
    });
    if (process.stderr.isTTY && !quiet) process.stderr.write("\r\u001b[K");
    process.stdout.write(json ? `${JSON.stringify(report)}\n` : reportText(report));
    return 0;
  },
};
