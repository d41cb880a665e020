import { crc32 } from "node:zlib";

/** A zip archive of these files, stored without compression (PKWARE APPNOTE 4.3). For files that fit in memory together. */
export function writeStoredZip(files: readonly (readonly [name: string, data: Buffer])[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, data] of files) {
    const shared = headerFields(name, data);
    const local = [Buffer.from("PK\x03\x04"), shared, Buffer.from(name), data];
    parts.push(...local);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\x01\x02"), VERSION, shared, place, Buffer.from(name));
    offset += local.reduce((sum, { length }) => sum + length, 0);
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, ...directory, Buffer.from("PK\x05\x06"), end]);
}

/** 2.0, the first that could store in folders. */
const VERSION = Buffer.from([20, 0]);

/** What a local header and a directory entry share: version, flags, method, time, checksum and lengths. */
function headerFields(name: string, data: Buffer): Buffer {
  const fields = Buffer.alloc(26);
  VERSION.copy(fields);
  fields.writeUInt32LE(crc32(data), 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(data.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
}
