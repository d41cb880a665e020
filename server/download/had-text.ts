import { bytesText } from "./bytes-text.ts";
import type { FetchedFile } from "./fetching.ts";
import type { Had } from "./had.ts";
import { missingLine, section } from "./had-section.ts";

/** What was fetched, what could not be had, and how to ingest the former, as text for a terminal. `options` go before the paths. */
export function hadText({ files, missing, notes }: Had, options: readonly string[]): string {
  const call = ingestCall(files, options);
  return [
    ...section("Fetched", files.map(fileLine)),
    ...section("Could not be had", missing.map(missingLine)),
    ...section("Notes", notes),
    ...section("To use what was fetched", call === null ? [] : [call]),
  ].join("\n");
}

/** The call of the command line that ingests these files; null when there are none. */
export function ingestCall(
  files: readonly FetchedFile[],
  options: readonly string[],
): string | null {
  if (files.length === 0) return null;
  const paths = files.map(({ path, ingestAs }) => `${ingestAs}${path}`);
  return ["trust-atlas ingest", ...[...options, ...paths].map(shellWord)].join(" ");
}

function fileLine({ path, bytes, sha256, unchanged }: FetchedFile): string {
  const state = unchanged ? ", was there already" : "";
  return `${path} (${bytesText(bytes)}, SHA-256 ${sha256}${state})`;
}

function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
