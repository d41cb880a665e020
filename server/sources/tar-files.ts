import type { Readable } from "node:stream";
import { extract } from "tar-stream";
import { RefusedInput } from "./refused-input.ts";

/** The files of a tar archive one after the other, each whole. Throws `RefusedInput` when it is cut or damaged; `path` names it. */
export async function* filesInTar(
  source: Readable,
  path: string,
): AsyncGenerator<{ readonly name: string; readonly bytes: Buffer }> {
  const archive = extract();
  // What goes wrong with the source must end the archive too: left alone, it would end the process.
  source.on("error", (error) => archive.destroy(error));
  let tail = Buffer.alloc(0);
  source.on("data", (chunk: Buffer) => {
    tail = Buffer.from(Buffer.concat([tail, chunk.subarray(-END_BYTES)]).subarray(-END_BYTES));
  });
  source.pipe(archive);
  try {
    for await (const entry of archive) {
      const chunks: Buffer[] = [];
      for await (const chunk of entry) chunks.push(chunk);
      const { name, type } = entry.header;
      if (type === "file") yield { name, bytes: Buffer.concat(chunks) };
    }
    if (!tail.equals(Buffer.alloc(END_BYTES))) throw new Error("one that ends early");
  } catch (error) {
    throw error instanceof RefusedInput ? error : damaged(path, error);
  } finally {
    source.destroy();
  }
}

/** An archive ends with two blocks of zeros (POSIX, pax): one that was cut between two files has none. */
const END_BYTES = 1024;

function damaged(path: string, error: unknown): RefusedInput {
  return new RefusedInput({
    code: "damaged-tar",
    file: path,
    expected: "a whole tar archive",
    arrived: error instanceof Error ? error.message : String(error),
    remedy: "obtain the file again",
  });
}
