import { type FileHandle, open } from "node:fs/promises";
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
 * Opens an archive for the time of `use`, and lets go of it whatever happens.
 *
 * A stream opened inside must be read or destroyed before `use` ends. Throws what yauzl throws on a damaged archive.
 */
export async function* withArchive<T>(
  file: string,
  use: (archive: OpenArchive) => AsyncIterable<T>,
): AsyncGenerator<T> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const reader = new HandleReader(handle, size);
    const options = { autoClose: false, lazyEntries: true };
    const zip = await fromRandomAccessReaderPromise(reader, size, options);
    // What goes wrong reaches us through promises and streams; a second report must not end the process.
    zip.on("error", () => {});
    const read = async (position: number, length: number) => {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
      return buffer.subarray(0, bytesRead);
    };
    yield* use({ zip, size, read });
  } finally {
    await handle.close();
  }
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
