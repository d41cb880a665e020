import { type FileHandle, mkdir, open, readFile, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { z } from "zod";
import { renameDurably, writeAtomically } from "./atomic-file.ts";
import { diskFault } from "./disk-fault.ts";
import { fileHash } from "./file-hash.ts";
import { type Origin, originSchema } from "./origin.ts";

/** What the sidecar of an unfinished file says about the bytes in it. */
const sidecarSchema = originSchema.extend({
  /** Which parts of the original they are; null for all of it. */
  selection: z.string().nullable(),
});

export type PartOrigin = z.infer<typeof sidecarSchema>;

/** A finished file. */
export interface Finished {
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * A file that is being fetched: `NAME.part`, which only ever grows, and `NAME.part.json`, which says what it is a part of.
 *
 * Both outlive the process, so that the next one can go on. Every method throws what the operating system says.
 */
export class PartFile {
  readonly target: string;
  readonly #handle: FileHandle;
  #size: number;
  #origin: PartOrigin | null;

  private constructor(target: string, handle: FileHandle, size: number, origin: PartOrigin | null) {
    this.target = target;
    this.#handle = handle;
    this.#size = size;
    this.#origin = origin;
  }

  /** Opens what an earlier try left, or an empty one, for the time of `use`. */
  static async with<T>(target: string, use: (part: PartFile) => Promise<T>): Promise<T> {
    await mkdir(dirname(target), { recursive: true });
    const handle = await open(partPath(target), "a");
    try {
      const { size } = await handle.stat();
      const part = new PartFile(target, handle, size, await readSidecar(target));
      try {
        return await use(part);
      } finally {
        await part.#tidy();
      }
    } finally {
      await handle.close();
    }
  }

  get path(): string {
    return partPath(this.target);
  }

  get size(): number {
    return this.#size;
  }

  /** What the bytes held are a part of; null when nothing can be said, and they are worth nothing. */
  get origin(): PartOrigin | null {
    return this.#origin;
  }

  /** Forgets the bytes held and says what the next ones will be a part of. */
  async begin(origin: Origin, selection: string | null): Promise<void> {
    // In this order, so that at no moment the sidecar speaks of bytes that are not its own.
    if (this.#size > 0) await this.#handle.truncate(0);
    this.#size = 0;
    this.#origin = { ...origin, selection };
    await writeAtomically(sidecarPath(this.target), `${JSON.stringify(this.#origin)}\n`);
  }

  async append(chunk: Uint8Array): Promise<void> {
    try {
      await this.#handle.appendFile(chunk);
    } catch (error) {
      throw diskFault(error, this.target);
    }
    this.#size += chunk.length;
  }

  /** Forgets the bytes held after the first `bytes`. */
  async keep(bytes: number): Promise<void> {
    if (bytes < this.#size) await this.#handle.truncate(bytes);
    this.#size = bytes;
  }

  /** Forgets the bytes held. */
  async discard(): Promise<void> {
    this.#origin = null;
    await rm(sidecarPath(this.target), { force: true });
    if (this.#size > 0) await this.#handle.truncate(0);
    this.#size = 0;
  }

  /** SHA-256 of the bytes held, in one streamed pass. */
  sha256(): Promise<string> {
    return fileHash(this.path);
  }

  /** Flushes the file and gives it its name. */
  async publish(): Promise<void> {
    try {
      await this.#handle.sync();
    } catch (error) {
      throw diskFault(error, this.target);
    }
    await renameDurably(this.path, this.target);
    await rm(sidecarPath(this.target), { force: true });
  }

  /** Nothing to go on from is nothing to leave behind. */
  async #tidy(): Promise<void> {
    if (this.#size > 0) return;
    await rm(this.path, { force: true });
    await rm(sidecarPath(this.target), { force: true });
  }
}

function partPath(target: string): string {
  return `${target}.part`;
}

function sidecarPath(target: string): string {
  return `${target}.part.json`;
}

async function readSidecar(target: string): Promise<PartOrigin | null> {
  try {
    const content: unknown = JSON.parse(await readFile(sidecarPath(target), "utf8"));
    return sidecarSchema.safeParse(content).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
