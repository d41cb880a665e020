import { listInputs } from "../sources/list-inputs.ts";
import { recogniseReference } from "../sources/registry.ts";
import type { ReferenceRead } from "../sources/source.ts";

/** What `ingest` makes of the first file at a path (`KEY=PATH` too): which source recognises it, and what that reads. */
export async function readFetched(argument: string): Promise<ReferenceRead & { source: string }> {
  for (const input of (await listInputs([argument])).inputs) {
    const source = await recogniseReference(input, await input.head());
    if (source) return { ...(await source.read(input)), source: source.id };
  }
  throw new Error(`no source recognises ${argument}`);
}
