import { type Input, makeInput } from "./input.ts";
import type { Said } from "./said.ts";

/** How a file held in memory is presented. */
export interface MemoryFile {
  readonly path: string;
  readonly data: Uint8Array | string;
  readonly as?: Said | null;
  readonly named?: boolean;
  /** Other parts of a shapefile by extension. */
  readonly parts?: Readonly<Record<string, Uint8Array | string>>;
}

/** An input over bytes held in memory, given by name unless said otherwise. */
export function memoryInput(file: MemoryFile): Input {
  const { path, data, as = null, named = true, parts = {} } = file;
  const siblings = Object.entries(parts).map(([part, bytes]) => {
    const sibling = memoryInput({ path: path.replace(/\w+$/, part), data: bytes });
    return [part, sibling] as const;
  });
  return makeInput({
    path,
    as,
    named,
    file: null,
    gzip: false,
    siblings: new Map(siblings),
    async *obtained() {
      yield Buffer.from(data);
    },
  });
}
