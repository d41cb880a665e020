import { isUtf8 } from "node:buffer";
import { RefusedInput } from "./refused-input.ts";

/** The whole of a text file as a string, without its byte-order mark. Throws `RefusedInput` naming line and byte where it is not UTF-8. */
export function decodeUtf8(bytes: Uint8Array, path: string): string {
  const at = invalidUtf8At(bytes);
  if (at !== null) throw notUtf8(bytes, at, path);
  return new TextDecoder().decode(bytes);
}

/** Where a byte sequence that is not UTF-8 begins; null when there is none. A character cut by the end of a head is no fault. */
export function invalidUtf8At(bytes: Uint8Array, isHead = false): number | null {
  if (isUtf8(bytes)) return null;
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes[i] ?? 0);
    if (isHead && i + length > bytes.length) return null;
    if (!isUtf8(bytes.subarray(i, i + length))) return i;
    i += length;
  }
  return null;
}

/** The refusal of a text that is not UTF-8 from byte `at` on. */
export function notUtf8(bytes: Uint8Array, at: number, path: string): RefusedInput {
  const before = bytes.subarray(0, at).filter((byte) => byte === 0x0a);
  return new RefusedInput({
    code: "not-utf-8",
    file: path,
    line: before.length + 1,
    place: `byte ${at}`,
    expected: "text in UTF-8",
    arrived: `the byte 0x${(bytes[at] ?? 0).toString(16)}, as in Windows-1252`,
    remedy: "save the file as UTF-8",
  });
}

function sequenceLength(lead: number): number {
  if (lead < 0xc0) return 1;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}
