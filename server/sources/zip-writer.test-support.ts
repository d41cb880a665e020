import { crc32, deflateRawSync } from "node:zlib";

/** One file of an archive to write, with ways to make it lie. */
export interface ZipFileSpec {
  readonly name: string;
  readonly data: Uint8Array | string;
  /** Store instead of deflating. */
  readonly store?: boolean;
  readonly flags?: number;
  readonly method?: number;
  readonly checksum?: number;
  readonly declaredSize?: number;
  /** Unix mode, e.g. 0o120777 for a symbolic link. */
  readonly mode?: number;
  /** Point at this file's data instead of writing any. */
  readonly sameDataAs?: string;
}

/** A zip archive, entry by entry in the given order, without directory entries. */
export function writeZip(files: readonly ZipFileSpec[], declaredCount = files.length): Buffer {
  const parts: Buffer[] = [];
  const offsets = new Map<string, number>();
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const data = Buffer.from(file.data);
    const body = file.store ? data : deflateRawSync(data);
    const shared = file.sameDataAs === undefined ? undefined : offsets.get(file.sameDataAs);
    const header = fieldsOf(file, data, body);
    if (shared === undefined) {
      const local = Buffer.concat([signature("PK\x03\x04"), header, Buffer.from(file.name), body]);
      parts.push(local);
      offsets.set(file.name, offset);
      directory.push(directoryEntry(file, header, offset));
      offset += local.length;
    } else directory.push(directoryEntry(file, header, shared));
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...parts, central, endRecord(declaredCount, central.length, offset)]);
}

/** The fields that a local header and a directory entry share: 26 bytes from the version on. */
function fieldsOf(file: ZipFileSpec, data: Buffer, body: Buffer): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(file.flags ?? 0x0800, 2);
  header.writeUInt16LE(file.method ?? (file.store ? 0 : 8), 4);
  header.writeUInt32LE(file.checksum ?? crc32(data), 10);
  header.writeUInt32LE(body.length, 14);
  header.writeUInt32LE(file.declaredSize ?? data.length, 18);
  header.writeUInt16LE(Buffer.byteLength(file.name), 22);
  return header;
}

function directoryEntry(file: ZipFileSpec, header: Buffer, offset: number): Buffer {
  const madeBy = Buffer.from([20, 3]);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(((file.mode ?? 0o100644) << 16) >>> 0, 6);
  tail.writeUInt32LE(offset, 10);
  return Buffer.concat([signature("PK\x01\x02"), madeBy, header, tail, Buffer.from(file.name)]);
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([signature("PK\x05\x06"), end]);
}

function signature(text: string): Buffer {
  return Buffer.from(text, "latin1");
}
