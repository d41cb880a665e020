import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader } from "yauzl";
import { NotFetched } from "./failure.ts";
import type { ZipSource } from "./zip-source.ts";

/** A file inside an archive and where it lies there. */
export interface ZipMember {
  readonly entry: Entry;
  /** Where its local header begins. */
  readonly start: number;
  /** Where the next file, or the directory, begins. */
  readonly end: number;
}

/** The files in an archive, from the directory at its end, in the order in which they lie. Throws `NotFetched` when it is damaged or no zip. */
export async function readZipIndex(source: ZipSource): Promise<ZipMember[]> {
  const { address } = source.origin;
  try {
    const { entries, directoryStart } = await readDirectory(source);
    const inOrder = entries.toSorted(
      (a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader,
    );
    return inOrder.map((entry, i) => {
      const start = entry.relativeOffsetOfLocalHeader;
      const end = inOrder[i + 1]?.relativeOffsetOfLocalHeader ?? directoryStart;
      if (end - start < LOCAL_HEADER_BYTES + entry.fileNameLength + entry.compressedSize) {
        throw new Error("files in it overlap");
      }
      return { entry, start, end };
    });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new NotFetched(
      "unexpected-content",
      `expected a zip archive from ${address}, found a damaged one or something else: ${error.message}`,
    );
  }
}

const LOCAL_HEADER_BYTES = 30;

async function readDirectory(
  source: ZipSource,
): Promise<{ entries: Entry[]; directoryStart: number }> {
  const options = { autoClose: false, lazyEntries: true };
  const zip = await fromRandomAccessReaderPromise(new TailReader(source), source.size, options);
  // What goes wrong reaches us through the iteration; a second report must not end the process.
  zip.on("error", () => {});
  // The declarations call this number a boolean.
  const directoryStart: unknown = Reflect.get(zip, "readEntryCursor");
  if (typeof directoryStart !== "number") throw new Error("it does not say where its directory is");
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  return { entries, directoryStart };
}

/** Reads from the bytes at hand only: the directory of any archive that we know lies in them. */
class TailReader extends RandomAccessReader {
  readonly #tail: Buffer;
  readonly #start: number;

  constructor({ tail, size }: ZipSource) {
    super();
    this.#tail = tail;
    this.#start = size - tail.length;
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    const from = position - this.#start;
    const within = from >= 0 && from + length <= this.#tail.length;
    if (within) this.#tail.copy(buffer, offset, from, from + length);
    const outcome = within ? null : new Error("its directory is too long");
    // yauzl reads numbers inside its callback: what that throws is handed back to it as an error.
    Promise.resolve(outcome).then(callback).catch(callback);
  }
}
