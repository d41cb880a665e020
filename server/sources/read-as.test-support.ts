import { sharedPath } from "../../geo/testing/shared-data.ts";
import { type MemoryFile, memoryInput } from "./input.test-support.ts";
import type { Input } from "./input.ts";
import { listInputs } from "./list-inputs.ts";
import type { ReferenceRead, ReferenceSource } from "./source.ts";

type Kind = ReferenceRead["kind"];
type ReadOf<K extends Kind> = Extract<ReferenceRead, { readonly kind: K }>;

/** Recognises and reads a file of the shared data; fails the test unless the source claims it and it is of the kind. */
export async function readShared<K extends Kind>(
  source: ReferenceSource,
  kind: K,
  ...path: readonly string[]
): Promise<ReadOf<K>> {
  return readAs(source, kind, await sharedInput(...path));
}

/** The same for a file in memory. */
export async function readMemory<K extends Kind>(
  source: ReferenceSource,
  kind: K,
  file: MemoryFile,
): Promise<ReadOf<K>> {
  return readAs(source, kind, memoryInput(file));
}

/** A file of the shared data, as it is met in its folder. */
export async function sharedInput(...path: readonly string[]): Promise<Input> {
  const [input] = (await listInputs([sharedPath("data", ...path)])).inputs;
  if (!input) throw new Error(`no input at ${path.join("/")}`);
  return input;
}

async function readAs<K extends Kind>(
  source: ReferenceSource,
  kind: K,
  input: Input,
): Promise<ReadOf<K>> {
  if (!(await source.recognise(input, await input.head()))) {
    throw new Error(`${source.id} does not recognise ${input.path}`);
  }
  const read = await source.read(input);
  if (isOfKind(read, kind)) return read;
  throw new Error(`expected ${kind}, got ${read.kind}`);
}

function isOfKind<K extends Kind>(read: ReferenceRead, kind: K): read is ReadOf<K> {
  return read.kind === kind;
}
