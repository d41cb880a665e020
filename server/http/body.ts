import { createHash } from "node:crypto";
import { promisify } from "node:util";
import {
  type BrotliOptions,
  brotliCompress,
  constants,
  gunzip,
  gzip,
  type ZlibOptions,
} from "node:zlib";

export type Encoding = "br" | "gzip" | "identity";

/** The bytes of an answer in every encoding on offer, each made at most once and only when somebody asks for it. */
export interface Body {
  readonly type: string;
  /** SHA-256 of what the body was made from, the same in every encoding. */
  readonly digest: string;
  /** Best first. */
  readonly encodings: readonly Encoding[];
  bytes(encoding: Encoding): Promise<Uint8Array>;
}

/** A body of JSON; the same object gives the same body for as long as the object lives. */
export function jsonBody(value: object): Body {
  return remembered(value, () => {
    const plain = Buffer.from(JSON.stringify(value));
    return bodyOf("application/json; charset=utf-8", plain, offered(plain), {});
  });
}

/** A body of a gzipped vector tile, unpacked for the few that cannot read gzip. */
export function tileBody(gzipped: Uint8Array): Body {
  return remembered(gzipped, () => {
    const bytes = { gzip: gzipped };
    return bodyOf("application/vnd.mapbox-vector-tile", gzipped, ["gzip", "identity"], bytes);
  });
}

/** A body of a file; `packed` holds what was compressed beforehand. */
export function fileBody(
  type: string,
  plain: Uint8Array,
  packed: { readonly br?: Uint8Array; readonly gzip?: Uint8Array },
): Body {
  return bodyOf(type, plain, COMPRESSIBLE.test(type) ? offered(plain) : ["identity"], packed);
}

const COMPRESSIBLE = /^text\/|[/+](json|javascript|xml)\b/;

/** Below this many bytes compression saves no packet. */
const WORTH_COMPRESSING = 1024;

function offered(plain: Uint8Array): readonly Encoding[] {
  return plain.length < WORTH_COMPRESSING ? ["identity"] : ["br", "gzip", "identity"];
}

const BODIES = new WeakMap<object, Body>();

function remembered(key: object, make: () => Body): Body {
  const body = BODIES.get(key) ?? make();
  BODIES.set(key, body);
  return body;
}

function bodyOf(
  type: string,
  source: Uint8Array,
  encodings: readonly Encoding[],
  ready: Partial<Record<Encoding, Uint8Array>>,
): Body {
  const made = new Map<Encoding, Promise<Uint8Array>>();
  return {
    type,
    digest: createHash("sha256").update(source).digest("base64url"),
    encodings,
    bytes(encoding) {
      const given = ready[encoding];
      const bytes = made.get(encoding) ?? (given ? Promise.resolve(given) : encode(encoding));
      made.set(encoding, bytes);
      return bytes;
    },
  };

  function encode(encoding: Encoding): Promise<Uint8Array> {
    if (encoding === "identity")
      return ready.gzip === source ? unpack(source) : Promise.resolve(source);
    return encoding === "br" ? brotli(source, QUICK_BROTLI) : pack(source, QUICK_GZIP);
  }
}

const brotli = promisify<Uint8Array, BrotliOptions, Buffer>(brotliCompress);
const pack = promisify<Uint8Array, ZlibOptions, Buffer>(gzip);
const unpack = promisify<Uint8Array, Buffer>(gunzip);

/** Columns of numbers shrink no further above these: brotli at 5 takes three times as long as at 4 and gains nothing. */
const QUICK_BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
const QUICK_GZIP = { level: 4 };
