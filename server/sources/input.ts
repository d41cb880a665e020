import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { gunzip } from "./gunzip.ts";
import { HEAD_BYTES, MAX_WHOLE_FILE_BYTES } from "./limits.ts";
import { RefusedInput } from "./refused-input.ts";
import type { Said } from "./said.ts";

/** One file to read: loose on disk, or an entry of an archive. Reading it may be refused at any byte with `RefusedInput`. */
export interface Input {
  /** As shown to the user: the argument, then the way inside, e.g. `a.zip/2023-03/x.csv`. */
  readonly path: string;
  /** What the user said it is (`ward@2022=PATH`, `survey=PATH`); null when nothing was said. */
  readonly as: Said | null;
  /** Given by its own name (or the only file of an archive given by name), not met in a folder or among others. */
  readonly named: boolean;
  /** Absolute path of a loose file, plain or gzipped, that another reader may open by itself; null inside an archive. */
  readonly file: string | null;
  /** Whether the bytes as obtained are gzipped; `head`, `open` and `bytes` give them expanded. */
  readonly gzip: boolean;
  /** For a shapefile its other parts by lower-case extension without the dot (`shx`, `dbf`, `prj`, `cpg`); else empty. */
  readonly siblings: ReadonlyMap<string, Input>;
  /** The first 64 KiB, expanded; shorter only when the file is. */
  head(): Promise<Uint8Array>;
  /** A new stream of the whole file, expanded. Nothing is opened before it is read, and destroying it closes everything. */
  open(): Promise<Readable>;
  /** A new stream of the bytes as obtained. */
  obtained(): Promise<Readable>;
  /** The whole file, expanded; refused beyond `maxBytes`. */
  bytes(maxBytes?: number): Promise<Uint8Array>;
}

/** What makes an input: where it is and how to get a new pass over its bytes as obtained. */
export interface InputSpec {
  readonly path: string;
  readonly as: Said | null;
  readonly named: boolean;
  readonly file: string | null;
  readonly gzip: boolean;
  readonly siblings?: ReadonlyMap<string, Input>;
  obtained(): AsyncIterable<Buffer>;
}

/** An input over any source of bytes. */
export function makeInput(spec: InputSpec): Input {
  const { path, as, named, file, gzip } = spec;
  const expanded = () => (gzip ? gunzip(spec.obtained(), path) : spec.obtained());
  return {
    path,
    as,
    named,
    file,
    gzip,
    siblings: spec.siblings ?? new Map(),
    head: () => firstBytes(expanded(), HEAD_BYTES),
    open: async () => Readable.from(expanded(), { objectMode: false }),
    obtained: async () => Readable.from(spec.obtained(), { objectMode: false }),
    bytes: (maxBytes = MAX_WHOLE_FILE_BYTES) => allBytes(expanded(), maxBytes, path),
  };
}

/** Length and SHA-256 of the bytes as obtained, in one streamed pass. A shapefile's siblings are inputs of their own to hash. */
export async function contentHash(input: Input): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of await input.obtained()) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest("hex") };
}

async function firstBytes(source: AsyncIterable<Buffer>, count: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of source) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= count) break;
  }
  return Buffer.concat(chunks).subarray(0, count);
}

async function allBytes(source: AsyncIterable<Buffer>, most: number, path: string) {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of source) {
    length += chunk.length;
    if (length > most) throw tooLarge(path, most);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(path: string, most: number): RefusedInput {
  return new RefusedInput({
    code: "too-large",
    file: path,
    expected: `at most ${most} bytes in a file of this kind`,
    arrived: "more",
    remedy: "split the file or cut it to London",
  });
}
