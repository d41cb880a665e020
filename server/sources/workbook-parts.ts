import type { Input } from "./input.ts";
import { MAX_WORKBOOK_BYTES } from "./limits.ts";
import { RefusedInput } from "./refused-input.ts";
import { listArchive } from "./zip-archive.ts";

/** Whether the head is that of a zip, as every workbook in the form of Excel 2007 is one. */
export function mayBeWorkbook(head: Uint8Array): boolean {
  return Buffer.from(head.subarray(0, 4)).equals(Buffer.from("PK\x03\x04"));
}

/**
 * The parts of a workbook whose names match, expanded, by name.
 *
 * Throws `RefusedInput` on a damaged or unsafe zip and when the parts pass `MAX_WORKBOOK_BYTES` in all.
 */
export async function readParts(input: Input, wanted: RegExp): Promise<Map<string, Buffer>> {
  const parts = new Map<string, Buffer>();
  let total = 0;
  for (const { name, bytes } of await listArchive(Buffer.from(await input.bytes()), input.path)) {
    if (!wanted.test(name)) continue;
    const chunks: Buffer[] = [];
    for await (const chunk of bytes()) {
      total += chunk.length;
      if (total > MAX_WORKBOOK_BYTES) throw tooLarge(input.path);
      chunks.push(chunk);
    }
    parts.set(name, Buffer.concat(chunks));
  }
  return parts;
}

function tooLarge(path: string): RefusedInput {
  return new RefusedInput({
    code: "too-large",
    file: path,
    expected: `a workbook of at most ${MAX_WORKBOOK_BYTES} bytes when expanded`,
    arrived: "more",
    remedy: "save the sheet that is needed as CSV",
  });
}
