import { readCsvHead } from "../sources/csv-head.ts";
import { contentHash, type Input } from "../sources/input.ts";
import { type PoliceKind, policeKindOf } from "../sources/police-kinds.ts";
import { RefusedInput } from "../sources/refused-input.ts";
import { REFERENCE_SOURCES } from "../sources/registry.ts";
import { isSampleMark } from "../sources/sample-mark.ts";
import type { ReferenceRead, ReferenceSource } from "../sources/source.ts";
import type { Database } from "./database.ts";
import { readEvents } from "./read-events.ts";
import type { RowTally } from "./row-tally.ts";
import type { InputRecord } from "./snapshot-files.ts";

/** Everything that was read: police rows are in the staging tables, the rest is here. */
export interface InputsRead {
  /** By file id, the index in this list. */
  readonly police: readonly {
    readonly input: Input;
    readonly kind: PoliceKind;
    readonly tally: RowTally;
  }[];
  readonly references: readonly {
    readonly input: Input;
    readonly source: ReferenceSource;
    readonly read: ReferenceRead;
  }[];
  readonly inputs: readonly InputRecord[];
  /** Files met in a folder or archive that nothing recognises. */
  readonly unknown: readonly { readonly path: string; readonly reason: string }[];
  readonly synthetic: boolean;
}

/** Recognises every input by its content and reads it; one that is given by name and that nothing recognises is refused. */
export async function readInputs(
  database: Database,
  inputs: readonly Input[],
  spoolFolder: string,
  progress: (stage: string, done: number, of: number) => void,
): Promise<InputsRead> {
  const police: { input: Input; kind: PoliceKind; tally: RowTally }[] = [];
  const references: { input: Input; source: ReferenceSource; read: ReferenceRead }[] = [];
  const records: InputRecord[] = [];
  const unknown: { path: string; reason: string }[] = [];
  let synthetic = false;
  for (const [i, input] of inputs.entries()) {
    progress("reading", i, inputs.length);
    records.push(...(await recordsOf(input)));
    const head = await input.head();
    const source = await sourceFor(input, head);
    if (source) {
      references.push({ input, source, read: await source.read(input) });
      continue;
    }
    if (isSampleMark(head)) {
      synthetic = true;
      continue;
    }
    const kind = policeKindOf(readCsvHead(head, input.path).columns);
    if (!kind) {
      if (input.named) throw unrecognised(input);
      unknown.push({ path: input.path, reason: "no known kind of file" });
      continue;
    }
    const tally = await readEvents(database, input, kind, police.length, spoolFolder);
    police.push({ input, kind, tally });
  }
  return { police, references, inputs: records.sort(byContent), unknown, synthetic };
}

async function sourceFor(input: Input, head: Uint8Array): Promise<ReferenceSource | null> {
  for (const source of REFERENCE_SOURCES) {
    if (await source.recognise(input, head)) return source;
  }
  return null;
}

async function recordsOf(input: Input): Promise<InputRecord[]> {
  const records: InputRecord[] = [];
  for (const part of [input, ...input.siblings.values()]) {
    const name = part.path.split("/").at(-1) ?? part.path;
    records.push({ name, ...(await contentHash(part)) });
  }
  return records;
}

function byContent(a: InputRecord, b: InputRecord): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.sha256 < b.sha256 ? -1 : 1;
}

function unrecognised(input: Input): RefusedInput {
  const labels = REFERENCE_SOURCES.map(({ label }) => label);
  return new RefusedInput({
    code: "kind-unknown",
    file: input.path,
    expected: `police.uk street, stop-and-search or outcomes CSV, or one of: ${labels.join(", ")}`,
    arrived: "columns that no known kind of file has",
    remedy: "leave the file out",
  });
}
