import { createHash } from "node:crypto";
import type { Entry } from "yauzl";
import type { Download } from "./download.ts";
import { NotFetched } from "./failure.ts";
import type { ZipMember } from "./zip-index.ts";

/** How to make a smaller archive out of parts of a large one, byte by byte as they lie there. */
export interface ZipPlan {
  /** The parts to copy, one after the other; `end` is exclusive. */
  readonly pieces: readonly { readonly start: number; readonly end: number }[];
  /** What comes after them: the directory of the new archive. */
  readonly directory: Buffer;
  /** Bytes of the new archive. */
  readonly length: number;
  /** Differs when anything of the plan does. */
  readonly id: string;
}

/** Plans an archive of these members of the one at `address`. Throws `NotFetched` when it would pass what the table allows, or 4 GiB. */
export function planWithin(
  { mostBytes }: Download,
  address: string,
  members: readonly ZipMember[],
): ZipPlan {
  const plan = planZip(members);
  if (plan.length <= mostBytes) return plan;
  throw new NotFetched(
    "too-large",
    `expected at most ${mostBytes} bytes from ${address}, found more`,
  );
}

/** Plans an archive of these members, given in the order in which they lie. Throws `NotFetched` when it would pass 4 GiB. */
function planZip(members: readonly ZipMember[]): ZipPlan {
  const pieces: { start: number; end: number }[] = [];
  const records: Buffer[] = [];
  let offset = 0;
  for (const { entry, start, end } of members) {
    const last = pieces.at(-1);
    if (last?.end === start) last.end = end;
    else pieces.push({ start, end });
    records.push(directoryRecord(entry, offset));
    offset += end - start;
  }
  const central = Buffer.concat(records);
  if (offset + central.length > LARGEST || members.length > MOST_MEMBERS) {
    throw new NotFetched("too-large", "expected a selection under 4 GiB; ask for fewer months");
  }
  const directory = Buffer.concat([central, endRecord(members.length, central.length, offset)]);
  const id = createHash("sha256").update(JSON.stringify(pieces)).update(directory).digest("hex");
  return { pieces, directory, length: offset + directory.length, id };
}

/** What fits a zip archive without its 64-bit extension. */
const LARGEST = 0xff_ff_ff_ff - 1;

const MOST_MEMBERS = 0xff_ff - 1;

/** An entry of the central directory (APPNOTE 4.3.12), as it was but for the place. */
function directoryRecord(entry: Entry, offset: number): Buffer {
  // The 64-bit extension repeats sizes and the old place; all of them fit without it here.
  const extra = Buffer.concat(
    entry.extraFields.filter(({ id }) => id !== ZIP64_EXTRA).map(extraField),
  );
  const record = Buffer.alloc(46);
  record.write("PK\x01\x02", 0, "latin1");
  record.writeUInt16LE(entry.versionMadeBy, 4);
  record.writeUInt16LE(entry.versionNeededToExtract, 6);
  record.writeUInt16LE(entry.generalPurposeBitFlag, 8);
  record.writeUInt16LE(entry.compressionMethod, 10);
  record.writeUInt16LE(entry.lastModFileTime, 12);
  record.writeUInt16LE(entry.lastModFileDate, 14);
  record.writeUInt32LE(entry.crc32, 16);
  record.writeUInt32LE(checkedSize(entry.compressedSize), 20);
  record.writeUInt32LE(checkedSize(entry.uncompressedSize), 24);
  record.writeUInt16LE(entry.fileNameRaw.length, 28);
  record.writeUInt16LE(extra.length, 30);
  record.writeUInt16LE(entry.internalFileAttributes, 36);
  record.writeUInt32LE(entry.externalFileAttributes, 38);
  record.writeUInt32LE(checkedSize(offset), 42);
  return Buffer.concat([record, entry.fileNameRaw, extra]);
}

const ZIP64_EXTRA = 0x0001;

function extraField({ id, data }: { id: number; data: Buffer }): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(id, 0);
  head.writeUInt16LE(data.length, 2);
  return Buffer.concat([head, data]);
}

function checkedSize(size: number): number {
  if (size <= LARGEST) return size;
  throw new NotFetched(
    "too-large",
    "expected files under 4 GiB in the archive; ask for fewer months",
  );
}

/** The end of the central directory (APPNOTE 4.3.16), without a comment. */
function endRecord(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
