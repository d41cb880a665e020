import { type FileHandle, open } from "node:fs/promises";
import { Interrupted } from "./failure.ts";
import { get, type Reply } from "./get.ts";
import type { Net } from "./net.ts";
import { contentRange, isSameOrigin, type Origin, originOf, rangeCondition } from "./origin.ts";
import { withRetries } from "./retries.ts";
import { SourceChanged } from "./source-changed.ts";
import { failureOf } from "./status.ts";

/** An archive of which parts can be read. */
export interface ZipSource {
  readonly origin: Origin;
  readonly size: number;
  /** Its last bytes, which hold its directory. */
  readonly tail: Buffer;
  /** Hands the bytes from `start` up to `end` to `sink`, in order. Throws `Interrupted` when they do not all come. */
  copy(start: number, end: number, sink: (chunk: Uint8Array) => Promise<void>): Promise<void>;
}

/** A national police archive has a directory of about half a mebibyte. */
const TAIL_BYTES = 4 * 1024 * 1024;

/** As `openRemoteZip`, asking again when the server is in trouble. Throws `NotFetched`. */
export async function openPatiently(net: Net, address: string): Promise<ZipSource | null> {
  return withRetries(
    net,
    () => 0,
    () => openRemoteZip(net, address),
  );
}

/**
 * An archive as its publisher serves it; null when the server does not serve parts, or gives no tag to hold them together.
 *
 * Throws `NotFetched` and `Interrupted`.
 */
async function openRemoteZip(net: Net, address: string): Promise<ZipSource | null> {
  return get(net, address, { range: `bytes=-${TAIL_BYTES}` }, async (reply) => {
    if ([200, 416, 501].includes(reply.status)) return null;
    if (reply.status !== 206) throw failureOf(reply);
    const origin = originOf(reply);
    const range = contentRange(reply.headers);
    const condition = rangeCondition(origin);
    if (range === null || range.end !== range.total || condition === null) return null;
    if (range.end - range.start > TAIL_BYTES) return null;
    return {
      origin,
      size: range.total,
      tail: await collect(reply, range.end - range.start),
      copy: (start, end, sink) => copyRange(net, origin, condition, start, end, sink),
    };
  });
}

/** An archive on the disk, for the time of `use`. */
export async function withLocalZip<T>(
  path: string,
  origin: Origin,
  use: (source: ZipSource) => Promise<T>,
): Promise<T> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    const length = Math.min(size, TAIL_BYTES);
    const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length);
    return await use({
      origin,
      size,
      tail: buffer,
      copy: (start, end, sink) => copyBytes(handle, start, end, sink),
    });
  } finally {
    await handle.close();
  }
}

async function collect({ body, address }: Reply, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  let size = 0;
  for await (const chunk of body) {
    if (size + chunk.length > length) throw new Interrupted(`${address} sent more than it said`);
    bytes.set(chunk, size);
    size += chunk.length;
  }
  if (size < length) throw new Interrupted(`${address} stopped after ${size} of ${length} bytes`);
  return bytes;
}

async function copyRange(
  net: Net,
  origin: Origin,
  condition: string,
  start: number,
  end: number,
  sink: (chunk: Uint8Array) => Promise<void>,
): Promise<void> {
  const { address } = origin;
  const headers = { range: `bytes=${start}-${end - 1}`, "if-range": condition };
  await get(net, address, headers, async (reply) => {
    if ([200, 412, 416].includes(reply.status)) throw new SourceChanged(`${address} has changed`);
    if (reply.status !== 206) throw failureOf(reply);
    const range = contentRange(reply.headers);
    if (range?.start !== start || range.end > end || !isSameOrigin(origin, originOf(reply))) {
      throw new SourceChanged(`${address} sent another part than the one asked for`);
    }
    let position = start;
    for await (const chunk of reply.body) {
      position += chunk.length;
      if (position > end) throw new SourceChanged(`${address} sent more than it said`);
      await sink(chunk);
    }
    if (position < end) throw new Interrupted(`${address} stopped before byte ${end}`);
  });
}

async function copyBytes(
  handle: FileHandle,
  start: number,
  end: number,
  sink: (chunk: Uint8Array) => Promise<void>,
): Promise<void> {
  const buffer = Buffer.alloc(COPY_BYTES);
  for (let position = start; position < end; ) {
    const length = Math.min(end - position, buffer.length);
    const { bytesRead } = await handle.read(buffer, 0, length, position);
    if (bytesRead === 0) throw new SourceChanged("the archive on the disk has become shorter");
    await sink(buffer.subarray(0, bytesRead));
    position += bytesRead;
  }
}

const COPY_BYTES = 256 * 1024;
