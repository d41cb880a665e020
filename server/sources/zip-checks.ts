import type { Entry } from "yauzl";
import { ARCHIVE_CAPS, MAX_RATIO, MAX_RATIO_FREE_BYTES, POLICE_ARCHIVE_CAPS } from "./limits.ts";
import { litterReason } from "./litter.ts";
import { quoted, RefusedInput } from "./refused-input.ts";

/** Checks what an archive declares about its entries before any of it is expanded. Throws `RefusedInput`; `path` names the archive. */
export function checkEntries(entries: readonly Entry[], archiveSize: number, path: string): void {
  checkCaps(entries, path);
  checkOverlap(entries, archiveSize, path);
  const seen = new Set<string>();
  for (const entry of entries) {
    const fault = faultOf(entry) ?? (seen.has(entry.fileName) ? REPEATED : null);
    if (fault) throw refusal(path, entry, fault);
    seen.add(entry.fileName);
  }
}

interface EntryFault {
  readonly code: string;
  readonly expected: string;
  readonly arrived: string;
}

const REPEATED: EntryFault = {
  code: "repeated-name",
  expected: "every file in an archive once",
  arrived: "two of that name",
};

function faultOf(entry: Entry): EntryFault | null {
  if (/\p{Cc}/u.test(entry.fileName)) {
    return { code: "unsafe-name", expected: "printable names", arrived: "control characters" };
  }
  if (isLink(entry)) {
    return { code: "unsafe-name", expected: "plain files", arrived: "a symbolic link" };
  }
  if (entry.isEncrypted()) {
    return { code: "encrypted-archive", expected: "plain files", arrived: "an encrypted one" };
  }
  if (!entry.canDecodeFileData()) {
    return {
      code: "compression-method",
      expected: "files stored or deflated",
      arrived: `compression method ${entry.compressionMethod}`,
    };
  }
  if (/\.(zip|7z|rar|tar|tgz|tar\.(gz|bz2|xz))$/i.test(entry.fileName)) {
    return {
      code: "nested-archive",
      expected: "data files, one level deep",
      arrived: "an archive inside the archive",
    };
  }
  return expandsTooMuch(entry)
    ? {
        code: "expands-too-much",
        expected: `files that expand at most ${MAX_RATIO} times`,
        arrived: `${entry.compressedSize} bytes that become ${entry.uncompressedSize}`,
      }
    : null;
}

/** The Unix mode stands in the upper half of the attributes when the archive was made on a system that has it. */
function isLink(entry: Entry): boolean {
  return ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}

/** The declared size may be trusted here: a stream that gives more is stopped at it. */
function expandsTooMuch({ compressedSize, uncompressedSize }: Entry): boolean {
  return uncompressedSize > MAX_RATIO_FREE_BYTES && uncompressedSize > compressedSize * MAX_RATIO;
}

function checkCaps(entries: readonly Entry[], path: string): void {
  const data = entries.filter(({ fileName }) => !fileName.endsWith("/") && !litterReason(fileName));
  const caps = data.every(({ fileName }) => POLICE_NAME.test(fileName))
    ? POLICE_ARCHIVE_CAPS
    : ARCHIVE_CAPS;
  const bytes = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (entries.length <= caps.entries && bytes <= caps.bytes) return;
  throw new RefusedInput({
    code: "archive-too-large",
    file: path,
    expected: `an archive of at most ${caps.entries} files and ${caps.bytes} bytes in all`,
    arrived: `${entries.length} files and ${bytes} bytes`,
    remedy: "split the archive",
  });
}

/** The layout of data.police.uk: a folder for each month, files named by month, force and kind. */
const POLICE_NAME = /(^|\/)\d{4}-\d{2}-[a-z-]+-(street|outcomes|stop-and-search)\.csv$/;

/** Entries that share bytes are how a small archive pretends to be a huge one. */
function checkOverlap(entries: readonly Entry[], archiveSize: number, path: string): void {
  const byPlace = entries.toSorted(
    (a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader,
  );
  byPlace.forEach((entry, i) => {
    const { relativeOffsetOfLocalHeader, fileNameLength, compressedSize } = entry;
    const leastEnd = relativeOffsetOfLocalHeader + 30 + fileNameLength + compressedSize;
    const next = byPlace[i + 1]?.relativeOffsetOfLocalHeader ?? archiveSize;
    if (leastEnd <= next) return;
    throw refusal(path, entry, {
      code: "damaged-archive",
      expected: "files that lie one after the other",
      arrived: "one that overlaps the next or the end",
    });
  });
}

function refusal(path: string, entry: Entry, fault: EntryFault): RefusedInput {
  return new RefusedInput({
    ...fault,
    file: path,
    place: `entry ${quoted(entry.fileName, 120)}`,
    remedy: "make the archive anew from the files themselves",
  });
}
