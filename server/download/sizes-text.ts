import { bytesText } from "./bytes-text.ts";
import type { Had } from "./had.ts";
import { missingLine, section } from "./had-section.ts";
import type { Sized } from "./size-download.ts";

/** All that would be transferred, as far as the publishers say: bytes in all, and how many files of unknown size there are beside. */
export function totalOf(files: readonly Sized[]): { bytes: number; unknown: number } {
  const known = files.flatMap(({ bytes }) => bytes ?? []);
  return {
    bytes: known.reduce((sum, bytes) => sum + bytes, 0),
    unknown: files.length - known.length,
  };
}

/** What a dry run found, as text for a terminal. */
export function sizesText({ files, missing, notes }: Had<Sized>): string {
  const { bytes, unknown } = totalOf(files);
  return [
    ...section("Would be fetched", files.flatMap(linesOf)),
    ...section("Could not be had", missing.map(missingLine)),
    ...section("Notes", notes),
    `In all ${bytesText(bytes)}${unknown > 0 ? `, and ${unknown} of unknown size` : ""}. Nothing was written.`,
    "",
  ].join("\n");
}

function linesOf({ id, name, address, bytes, note }: Sized): string[] {
  const size = bytes === null ? "size unknown" : bytesText(bytes);
  return [`${id}: ${name}, ${size}${note && ` (${note})`}`, `  ${address}`];
}
