import { crc32 } from "node:zlib";

/** Words that a picture carries where no eye sees them, by PNG's own names for them. */
export type PngTexts = Readonly<
  Partial<Record<"Title" | "Description" | "Copyright" | "Comment" | "Source", string>>
>;

/** Where the first chunk, the header, ends: 8 bytes of signature, 12 around 13 of header. */
const AFTER_HEADER = 33;

const INCH_IN_METRES = 0.0254;

/**
 * A PNG that says how large it is meant to be and carries texts (PNG, third edition, 11.3.3.2 and 11.3.4.3), so that an office
 * program places it at its size and the source can be found when the file has lost its surroundings.
 */
export function withChunks(png: Uint8Array, dpi: number, texts: PngTexts): Uint8Array {
  const perMetre = Math.round(dpi / INCH_IN_METRES);
  const size = Buffer.alloc(9);
  size.writeUInt32BE(perMetre, 0);
  size.writeUInt32BE(perMetre, 4);
  size.writeUInt8(1, 8);
  const written = Object.entries(texts).map(([keyword, text]) =>
    chunk("iTXt", Buffer.from(`${keyword}\0\0\0en-GB\0\0${text.replaceAll("\0", "")}`)),
  );
  return Buffer.concat([
    png.subarray(0, AFTER_HEADER),
    chunk("pHYs", size),
    ...written,
    png.subarray(AFTER_HEADER),
  ]);
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
