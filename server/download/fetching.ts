import { join } from "node:path";
import type { Download } from "./download.ts";
import type { FetchedEntry, FetchedRecord } from "./fetched-record.ts";
import type { Net } from "./net.ts";
import type { Finished } from "./part-file.ts";

/** Where fetched files go, and how. */
export interface Fetching {
  readonly net: Net;
  readonly folder: string;
  readonly record: FetchedRecord;
  now(): Date;
  /** Bytes of a file that have arrived, and all there will be; null when the server does not say. */
  progress(name: string, done: number, of: number | null): void;
}

/** A file that is there, complete. */
export interface FetchedFile extends Finished {
  /** Which line of the table it is. */
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly address: string;
  /** Whether it was there before and is still what the publisher has. */
  readonly unchanged: boolean;
  /** What `ingest` must be told before the path; empty where the content says it. */
  readonly ingestAs: string;
}

/** Records a file that has just arrived, and describes it. */
export async function arrived(
  { folder, record, now }: Fetching,
  { id, ingestAs }: Download,
  name: string,
  entry: Omit<FetchedEntry, "id" | "fetched">,
): Promise<FetchedFile> {
  await record.set(name, { ...entry, id, fetched: now().toISOString() });
  const { address, bytes, sha256 } = entry;
  return { id, name, path: join(folder, name), address, bytes, sha256, unchanged: false, ingestAs };
}

/** Describes a file that was there before. */
export function stillThere(
  { folder }: Fetching,
  { id, ingestAs }: Download,
  name: string,
  { address, bytes, sha256 }: FetchedEntry,
): FetchedFile {
  return { id, name, path: join(folder, name), address, bytes, sha256, unchanged: true, ingestAs };
}
