import { HEAD_BYTES } from "./limits.ts";
import { RefusedInput } from "./refused-input.ts";
import type { TextEncoding } from "./text-encoding.ts";
import { invalidUtf8At, notUtf8 } from "./utf8.ts";

/**
 * The first 64 KiB of a text file as a string, without its byte-order mark.
 *
 * Throws `RefusedInput` when it is empty, UTF-16, holds NUL, is not UTF-8 (nor, where that may be, Windows-1252), or is a web
 * page or Git LFS pointer in place of data.
 */
export function readTextHead(
  head: Uint8Array,
  path: string,
  encoding: TextEncoding = "utf-8",
): string {
  const fault = binaryFault(head);
  if (fault) throw refusal(path, fault);
  const at = invalidUtf8At(head, head.length >= HEAD_BYTES);
  if (at !== null && encoding === "utf-8") throw notUtf8(head, at, path);
  const text = new TextDecoder(at === null ? "utf-8" : encoding).decode(head, { stream: true });
  const stand = standIn(text);
  if (stand) throw refusal(path, stand);
  return text;
}

interface HeadFault {
  readonly code: string;
  readonly arrived: string;
  readonly remedy: string;
}

function binaryFault(head: Uint8Array): HeadFault | null {
  const again = "obtain the file again";
  if (head.length === 0) return { code: "empty", arrived: "an empty file", remedy: again };
  const mark = ((head[0] ?? 0) << 8) | (head[1] ?? 0);
  if (mark === 0xfffe || mark === 0xfeff) {
    return { code: "utf-16", arrived: "UTF-16", remedy: "save the file as UTF-8" };
  }
  const nul = head.indexOf(0);
  if (nul < 0) return null;
  return { code: "nul-byte", arrived: `a NUL at byte ${nul}`, remedy: again };
}

/** What a failed download leaves where the data should be. */
function standIn(text: string): HeadFault | null {
  const start = text.trimStart().slice(0, 100).toLowerCase();
  if (start === "") {
    return { code: "empty", arrived: "nothing but blanks", remedy: "obtain the file again" };
  }
  if (start.startsWith("version https://git-lfs")) {
    return { code: "git-lfs-pointer", arrived: "a Git LFS pointer", remedy: "run git lfs pull" };
  }
  if (!/^<(!doctype|html|head|body|\?xml|!--)/.test(start)) return null;
  const remedy = "download the file itself, not the page about it";
  return { code: "web-page", arrived: "a web page", remedy };
}

function refusal(path: string, fault: HeadFault): RefusedInput {
  return new RefusedInput({ ...fault, file: path, line: 1, expected: "a text file with data" });
}
