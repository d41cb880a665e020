import { tryCsvHead } from "../sources/csv-head.ts";
import { contentHash, type Input } from "../sources/input.ts";
import { isPoliceApi, isPoliceApiName } from "../sources/police-api.ts";
import { readPoliceFileName } from "../sources/police-file-name.ts";
import {
  POLICE_KINDS,
  type PoliceKind,
  policeKindOf,
  STREET_API,
} from "../sources/police-kinds.ts";
import { REFERENCE_SOURCES, recogniseReference, unrecognised } from "../sources/registry.ts";
import { checkSaid } from "../sources/said.ts";
import { isSampleMark } from "../sources/sample-mark.ts";
import type { ReferenceRead, ReferenceSource } from "../sources/source.ts";
import type { Database } from "./database.ts";
import { readEvents } from "./read-events.ts";
import type { RowTally } from "./row-tally.ts";
import type { InputRecord } from "./snapshot-files.ts";

/** Why a file of a folder or archive was skipped that may hold data all the same: nobody recognised it. */
export const UNKNOWN_KIND = "no known kind of file";

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
    const source = await recogniseReference(input, head);
    if (source) {
      const read = await source.read(input);
      checkSaid(input, read.kind, source.label);
      references.push({ input, source, read });
      continue;
    }
    if (isSampleMark(head)) {
      synthetic = true;
      continue;
    }
    const kind = policeKind(head);
    if (!kind) {
      if (mustBeRead(input)) throw unrecognised(input.path, head, LABELS);
      unknown.push({ path: input.path, reason: UNKNOWN_KIND });
      continue;
    }
    checkSaid(input, null, kind.label);
    const file = police.length;
    // All answers of the API are parts of one edition; every other file is an edition by itself.
    const first = police.findIndex((known) => known.kind === STREET_API);
    const edition = kind === STREET_API && first >= 0 ? first : file;
    const numbers = { file, edition };
    const skipped = (path: string, reason: string) => unknown.push({ path, reason });
    const tally = await readEvents(database, input, kind, numbers, spoolFolder, skipped);
    police.push({ input, kind, tally });
  }
  return { police, references, inputs: records.sort(byContent), unknown, synthetic };
}

function policeKind(head: Uint8Array): PoliceKind | null {
  return isPoliceApi(head) ? STREET_API : policeKindOf(tryCsvHead(head)?.columns ?? []);
}

const LABELS = [...POLICE_KINDS, STREET_API, ...REFERENCE_SOURCES].map(({ label }) => label);

/** A file that was asked for, or that is called as police.uk's files are or answers of its API: leaving it out silently would lose a month, or a ward. */
function mustBeRead(input: Input): boolean {
  const { path, named } = input;
  return named || readPoliceFileName(path).month !== null || isPoliceApiName(path);
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
