import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { RefusedInput } from "./refused-input.ts";

/** The bytes of a file on disk; `path` is what the user calls it. */
export async function* fileBytes(file: string, path: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 })) yield chunk;
  } catch (error) {
    throw refusedAccess(error, path);
  }
}

/** The first four bytes of a file on disk, fewer when it is shorter. */
export async function magicOf(file: string, path: string): Promise<Buffer> {
  try {
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw refusedAccess(error, path);
  }
}

const NOT_THERE: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "nothing of that name"],
  ["ENOTDIR", "nothing of that name"],
  ["EACCES", "one that may not be read"],
  ["EPERM", "one that may not be read"],
]);

/** A refusal where the fault is the user's path; any other failure (of the disk, say) is given back as it came. */
export function refusedAccess(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !("code" in error)) return error;
  const arrived = NOT_THERE.get(String(error.code));
  if (arrived === undefined) return error;
  return new RefusedInput({
    code: "not-readable",
    file: path,
    expected: "a file or folder to read",
    arrived,
    remedy: "check the path and its permissions",
  });
}
