import { isUtf8 } from "node:buffer";
import { decodeUtf8 } from "./utf8.ts";

/** How a source is known to encode its text. One that writes Windows-1252 may also come saved anew in UTF-8. */
export type TextEncoding = "utf-8" | "windows-1252";

/** The whole of a text file as a string, without its byte-order mark. Throws `RefusedInput` where it is not of the encoding. */
export function decodeText(bytes: Uint8Array, path: string, encoding: TextEncoding): string {
  if (encoding === "utf-8" || isUtf8(bytes)) return decodeUtf8(bytes, path);
  return new TextDecoder(encoding).decode(bytes);
}
