import { createHash } from "node:crypto";
import { open } from "node:fs/promises";

/** SHA-256 of a file, in one streamed pass. Throws what the operating system says. */
export async function fileHash(path: string): Promise<string> {
  const hash = createHash("sha256");
  const file = await open(path);
  try {
    // One buffer for all of it: a stream would make a new one for each piece.
    const buffer = Buffer.alloc(HASH_BYTES);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, null);
      if (bytesRead === 0) return hash.digest("hex");
      hash.update(buffer.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}

const HASH_BYTES = 256 * 1024;
