import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { writeAtomically } from "./atomic-file.ts";
import { fileHash } from "./file-hash.ts";
import { originSchema } from "./origin.ts";

const entrySchema = originSchema.extend({
  /** Which line of the table it is. */
  id: z.string(),
  /** Which parts of the original it holds; null for all of it. */
  selection: z.string().nullable(),
  bytes: z.number(),
  sha256: z.string(),
  /** When it was fetched, as an ISO instant. */
  fetched: z.string(),
});

/** What was fetched, from where and when. */
export type FetchedEntry = z.infer<typeof entrySchema>;

const recordSchema = z.object({ format: z.literal(1), files: z.record(z.string(), entrySchema) });

/** The file `fetched.json` of a folder: what each file in it is and where it came from. */
export class FetchedRecord {
  readonly #path: string;
  readonly #folder: string;
  readonly #files: Map<string, FetchedEntry>;

  private constructor(folder: string, files: Map<string, FetchedEntry>) {
    this.#folder = folder;
    this.#path = recordPath(folder);
    this.#files = files;
  }

  /** Reads a folder's record; one that is missing or cannot be read is empty, so that at worst a file is fetched again. */
  static async read(folder: string): Promise<FetchedRecord> {
    const text = await readFile(recordPath(folder), "utf8").catch(() => "");
    return new FetchedRecord(folder, new Map(Object.entries(parsed(text))));
  }

  /** What is known of a file that is still there, byte for byte; null otherwise. It is read through: a length says nothing of a damaged disk or of another program. */
  async known(name: string): Promise<FetchedEntry | null> {
    const entry = this.#files.get(name);
    if (!entry) return null;
    const path = join(this.#folder, name);
    const there = await stat(path).catch(() => null);
    if (there?.size !== entry.bytes) return null;
    const sha256 = await fileHash(path).catch(() => null);
    return sha256 === entry.sha256 ? entry : null;
  }

  async set(name: string, entry: FetchedEntry): Promise<void> {
    this.#files.set(name, entry);
    const files = Object.fromEntries([...this.#files].sort(([a], [b]) => (a < b ? -1 : 1)));
    await writeAtomically(this.#path, `${JSON.stringify({ format: 1, files }, null, 2)}\n`);
  }
}

function recordPath(folder: string): string {
  return join(folder, "fetched.json");
}

function parsed(text: string): Record<string, FetchedEntry> {
  try {
    return recordSchema.safeParse(JSON.parse(text)).data?.files ?? {};
  } catch {
    return {};
  }
}
