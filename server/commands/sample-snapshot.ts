import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ingest } from "../ingest/ingest.ts";
import type { Store } from "../ingest/store.ts";
import { writeSampleCity } from "../sample/write-sample-city.ts";
import { progressTo } from "./progress.ts";

/** Writes the sample city aside, ingests it like any other files, and removes what was written. */
export async function ingestSampleCity(
  store: Store,
  version: string,
  quiet: boolean,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "trust-atlas-sample-"));
  try {
    if (!quiet) process.stderr.write("no snapshot yet: making the sample city\n");
    await writeSampleCity(folder);
    await ingest({
      store,
      paths: [folder],
      dryRun: false,
      fresh: true,
      acceptPartial: false,
      tool: `trust-atlas ${version}`,
      now: new Date(),
      progress: progressTo(process.stderr, quiet),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
