import type { Input } from "./input.ts";
import { RefusedInput } from "./refused-input.ts";
import { mayBeWorkbook, readParts } from "./workbook-parts.ts";

/**
 * Whether the cells of a workbook hold each of these texts somewhere, compared without case.
 *
 * Enough to tell what a workbook is about without parsing it. False for any other file, and for a workbook that is damaged.
 */
export async function workbookMentions(
  input: Input,
  head: Uint8Array,
  texts: readonly string[],
): Promise<boolean> {
  if (!mayBeWorkbook(head)) return false;
  try {
    const shared = await readParts(input, /^xl\/sharedStrings\.xml$/i);
    const parts =
      shared.size > 0 ? shared : await readParts(input, /^xl\/worksheets\/[^/]+\.xml$/i);
    const held = [...parts.values()].map((bytes) => bytes.toString("utf8").toLowerCase());
    return texts.every((text) => held.some((part) => part.includes(`>${text.toLowerCase()}`)));
  } catch (error) {
    if (error instanceof RefusedInput) return false;
    throw error;
  }
}
