import { type FileHandle, open } from "node:fs/promises";
import { Readable } from "node:stream";
import { fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from "yauzl";

/** An archive that is open. */
export interface OpenArchive {
  readonly zip: ZipFile;
  /** Bytes of the archive itself. */
  readonly size: number;
  /** The bytes at a place in the archive; fewer at its end. */
  read(position: number, length: number): Promise<Buffer>;
}

/**
 * Opens an archive, by its file or in memory, for the time of `use`, and lets go of it whatever happens.
 *
 * A stream opened inside must be read or destroyed before `use` ends. Throws what yauzl throws on a damaged archive.
 */
export async function* withArchive<T>(
  source: string | Buffer,
  use: (archive: OpenArchive) => AsyncIterable<T>,
): AsyncGenerator<T> {
  if (typeof source !== "string") {
    const read = async (at: number, length: number) => source.subarray(at, at + length);
    yield* opened(new BufferReader(source), source.length, read, use);
    return;
  }
  const handle = await open(source);
  try {
    const { size } = await handle.stat();
    const read = async (position: number, length: number) => {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
      return buffer.subarray(0, bytesRead);
    };
    yield* opened(new HandleReader(handle, size), size, read, use);
  } finally {
    await handle.close();
  }
}

async function* opened<T>(
  reader: RandomAccessReader,
  size: number,
  read: OpenArchive["read"],
  use: (archive: OpenArchive) => AsyncIterable<T>,
): AsyncGenerator<T> {
  const zip = await fromRandomAccessReaderPromise(reader, size, {
    autoClose: false,
    lazyEntries: true,
  });
  // What goes wrong reaches us through promises and streams; a second report must not end the process.
  zip.on("error", () => {});
  yield* use({ zip, size, read });
}

/** Reads within the file's bounds only: an offset from a damaged archive becomes an error of the call, never a thrown one. */
class HandleReader extends RandomAccessReader {
  readonly #handle: FileHandle;
  readonly #size: number;

  constructor(handle: FileHandle, size: number) {
    super();
    this.#handle = handle;
    this.#size = size;
  }

  override _readStreamForRange(start: number, end: number) {
    return this.#handle.createReadStream({ start, end: end - 1, autoClose: false });
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    const within = position >= 0 && position + length <= this.#size;
    const done = within
      ? this.#handle.read(buffer, offset, length, position).then(() => null)
      : Promise.resolve(new Error(`it points outside itself (byte ${position})`));
    // yauzl reads numbers inside its callback: what that throws is handed back to it as an error.
    done.then(callback).catch(callback);
  }
}

/** The same over bytes in memory. */
class BufferReader extends RandomAccessReader {
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    super();
    this.#bytes = bytes;
  }

  override _readStreamForRange(start: number, end: number) {
    return Readable.from([this.#bytes.subarray(start, end)], { objectMode: false });
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    const within = position >= 0 && position + length <= this.#bytes.length;
    if (within) this.#bytes.copy(buffer, offset, position, position + length);
    const done = Promise.resolve(
      within ? null : new Error(`it points outside itself (byte ${position})`),
    );
    done.then(callback).catch(callback);
  }
}
