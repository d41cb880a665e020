import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { contentDigest } from "./content-digest.ts";
import { MANIFEST, type Manifest, READABLE_FORMATS } from "./snapshot-files.ts";
import { SnapshotUnusable } from "./snapshot-unusable.ts";
import { isMissing, type Store, snapshotFolder } from "./store.ts";

const FILE = z.object({
  name: z.string().regex(/^[a-z_@0-9-]+\.(json|parquet)$/),
  bytes: z.number(),
  sha256: z.string(),
});

const MANIFEST_FORM = z.object({
  format: z.number(),
  id: z.string(),
  created: z.string(),
  tool: z.string(),
  synthetic: z.boolean(),
  inputs: z.array(z.object({ name: z.string(), bytes: z.number(), sha256: z.string() })),
  files: z.array(FILE),
  report: FILE.optional(),
  seal: z.string().optional(),
});

/** The format from which on the report is hashed and the manifest sealed. */
const SEALED_FROM = 2;

/**
 * Reads the manifest of a snapshot; null when the store has no such snapshot.
 *
 * Throws `SnapshotUnusable` when it is no manifest, of another format or another snapshot, or does not add up to its own id.
 */
export async function readManifest(store: Store, id: string): Promise<Manifest | null> {
  let text: string;
  try {
    text = await readFile(join(snapshotFolder(store, id), MANIFEST), "utf8");
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
  return parse(text, id);
}

function parse(text: string, id: string): Manifest {
  let json: object;
  try {
    json = Object(JSON.parse(text));
  } catch {
    throw new SnapshotUnusable(id, "its manifest is no JSON");
  }
  const { data } = MANIFEST_FORM.safeParse(json);
  if (!data) throw new SnapshotUnusable(id, "its manifest is damaged");
  if (!READABLE_FORMATS.includes(data.format)) {
    const fault = `it has format ${data.format}, this program reads ${READABLE_FORMATS.join(", ")}: ingest the files again`;
    throw new SnapshotUnusable(id, fault);
  }
  if (data.id !== id) throw new SnapshotUnusable(id, `its manifest is that of ${data.id}`);
  if (!id.endsWith(contentDigest(data.files))) {
    throw new SnapshotUnusable(id, "its manifest does not add up to its id");
  }
  const sealed = data.report !== undefined && data.seal === sealOf(json);
  if (data.format >= SEALED_FROM && !sealed) {
    throw new SnapshotUnusable(id, "its manifest is not the one that was written");
  }
  return data;
}

/** The hash of a manifest without its seal, in the order in which its parts stand. */
export function sealOf(manifest: object): string {
  const rest = Object.fromEntries(Object.entries(manifest).filter(([name]) => name !== "seal"));
  return createHash("sha256").update(JSON.stringify(rest)).digest("hex");
}
