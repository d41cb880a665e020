import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type IngestOptions, ingest } from "../ingest/ingest.ts";
import type { IngestReport } from "../ingest/report.ts";
import type { Store } from "../ingest/store.ts";

/** Where the tiny city's files lie; its README says what is in them. */
export const TINY_CITY = join(import.meta.dirname, "../../data/fixtures/tiny-city");

/** An empty store in a folder of its own; `remove` takes it away. */
export async function emptyStore(): Promise<{ store: Store; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "trust-atlas-test-"));
  return { store: { folder }, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Ingests files quietly, at a fixed time. */
export function ingestInto(store: Store, ...paths: readonly string[]): Promise<IngestReport> {
  return refresh(store, paths, { fresh: true });
}

/** Ingests files onto what the store holds. */
export function refresh(
  store: Store,
  paths: readonly string[],
  options: Partial<Pick<IngestOptions, "fresh" | "acceptPartial" | "dryRun">> = {},
): Promise<IngestReport> {
  return ingest({
    store,
    paths,
    dryRun: false,
    fresh: false,
    acceptPartial: false,
    ...options,
    tool: "test",
    now: new Date(0),
    progress: () => undefined,
  });
}
