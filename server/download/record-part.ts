import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { isSameOrigin, type Origin } from "./origin.ts";
import type { PartFile } from "./part-file.ts";
import { SourceChanged } from "./source-changed.ts";

/**
 * How many whole records an earlier try left in an unfinished file, one on a line; it is emptied unless they are of the same
 * edition of the same answer, and the publisher says so.
 */
export async function heldRecords(
  part: PartFile,
  origin: Origin,
  selection: string,
): Promise<number> {
  const { origin: before } = part;
  const goesOn =
    before !== null &&
    origin.etag !== null &&
    before.selection === selection &&
    isSameOrigin(before, origin);
  if (!goesOn) {
    await part.begin(origin, selection);
    return 0;
  }
  const { lines, end } = await wholeLines(part.path);
  await part.keep(end);
  return lines;
}

/** Adds records, in one piece. */
export async function addRecords(part: PartFile, records: readonly unknown[]): Promise<void> {
  // Two characters end a line for some readers, which JSON leaves as they are.
  const lines = records.map(
    (record) =>
      `${JSON.stringify(record).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029")}\n`,
  );
  await part.append(Buffer.from(lines.join("")));
}

/** The records held, one after the other. Throws `SourceChanged` when the file is damaged, as a power cut may leave it. */
export async function* recordsIn({ path }: PartFile): AsyncGenerator<unknown> {
  for await (const line of createInterface({ input: createReadStream(path) })) {
    yield recordOf(line, path);
  }
}

function recordOf(line: string, path: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new SourceChanged(`${path} is damaged`);
  }
}

const NEWLINE = 0x0a;

/** A process that ended while it wrote leaves a line without its end. */
async function wholeLines(path: string): Promise<{ lines: number; end: number }> {
  let lines = 0;
  let end = 0;
  let start = 0;
  for await (const chunk of createReadStream(path)) {
    if (!Buffer.isBuffer(chunk)) continue;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) {
      lines += 1;
      end = start + at + 1;
    }
    start += chunk.length;
  }
  return { lines, end };
}
