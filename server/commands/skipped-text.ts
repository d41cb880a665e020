import { UNKNOWN_KIND } from "../ingest/read-inputs.ts";
import type { IngestReport } from "../ingest/report.ts";

/** More names than these are for the report. */
const NAMED = 10;

/**
 * Which files of folders and archives were skipped because nothing recognises them, in a line; null when none was.
 *
 * Notes and side files are not among them: what they are is known.
 */
export function skippedText({ ignored }: Pick<IngestReport, "ignored">): string | null {
  const skipped = ignored.filter(({ reason }) => reason === UNKNOWN_KIND).map(({ path }) => path);
  if (skipped.length === 0) return null;
  const [files, were] = skipped.length === 1 ? ["file", "was"] : ["files", "were"];
  const more = skipped.length > NAMED ? `, and ${skipped.length - NAMED} more in the report` : "";
  return `${skipped.length} ${files} of no known kind ${were} skipped: ${skipped.slice(0, NAMED).join(", ")}${more}`;
}
