import { crc32 } from "node:zlib";
import type { Entry } from "yauzl";
import { RefusedInput } from "./refused-input.ts";
import { checkEntries } from "./zip-checks.ts";
import { type OpenArchive, withArchive } from "./zip-reader.ts";

/** A file inside an archive. */
export interface ArchiveEntry {
  /** Its path inside the archive, with `/`. */
  readonly name: string;
  /** A new pass over its expanded bytes, checked against the declared size and checksum. */
  bytes(): AsyncGenerator<Buffer>;
}

/**
 * The files of a zip archive, on disk or in memory, from its central directory, in its order.
 *
 * Nothing is expanded and nothing stays open. `path` is what the user calls the archive. Throws `RefusedInput` on damage,
 * encryption, unsafe or repeated names, an archive inside, or sizes past the caps.
 */
export async function listArchive(file: string | Buffer, path: string): Promise<ArchiveEntry[]> {
  const entries: Entry[] = [];
  let archiveSize = 0;
  try {
    for await (const { entry, size } of withArchive(file, directoryOf)) {
      if (entry) entries.push(entry);
      archiveSize = size;
    }
  } catch (error) {
    throw refusedArchive(error, path);
  }
  checkEntries(entries, archiveSize, path);
  return entries
    .filter((entry) => !entry.fileName.endsWith("/"))
    .map((entry) => ({ name: entry.fileName, bytes: () => entryBytes(file, path, entry) }));
}

/** Every entry, then one last turn without one, so that an empty archive tells its size too. */
async function* directoryOf(archive: OpenArchive) {
  const { zip, size } = archive;
  for await (const entry of zip.eachEntry()) yield { entry, size };
  await checkNothingFollows(archive);
  yield { entry: null, size };
}

/** A directory that holds more entries than it declares would lose files silently. */
async function checkNothingFollows({ zip, read }: OpenArchive): Promise<void> {
  // The declarations call this number a boolean.
  const position: unknown = Reflect.get(zip, "readEntryCursor");
  if (typeof position !== "number") return;
  const next = await read(position, 4);
  if (next.equals(Buffer.from("PK\x01\x02"))) {
    throw new Error("its directory holds more files than it declares");
  }
}

async function* entryBytes(
  file: string | Buffer,
  path: string,
  entry: Entry,
): AsyncGenerator<Buffer> {
  let checksum = 0;
  const shown = `${path}/${entry.fileName}`;
  try {
    const chunks = withArchive(file, async function* ({ zip }): AsyncGenerator<Buffer> {
      yield* await zip.openReadStreamPromise(entry);
    });
    for await (const chunk of chunks) {
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
  } catch (error) {
    throw refusedArchive(error, shown);
  }
  if (checksum !== entry.crc32) throw refusedArchive(new Error("its checksum is wrong"), shown);
}

function refusedArchive(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || error instanceof RefusedInput) return error;
  // A failing disk is no fault of the archive.
  if ("syscall" in error) return error;
  const unsafe = /relative path|absolute path|invalid characters/.test(error.message);
  const encrypted = /encrypt/.test(error.message);
  return new RefusedInput({
    code: unsafe ? "unsafe-name" : encrypted ? "encrypted-archive" : "damaged-archive",
    file: path,
    expected: unsafe
      ? "file names that stay inside the archive"
      : encrypted
        ? "a zip archive that is not encrypted"
        : "a complete zip archive",
    arrived: `${unsafe || encrypted ? "" : "a damaged or cut one: "}${error.message}`,
    remedy: unsafe || encrypted ? "make the archive anew" : "obtain the archive again",
  });
}
