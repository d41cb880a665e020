import { crc32 } from "node:zlib";
import { openPromise } from "yauzl";

/** What is wrong with an archive, expanding all of it in one streamed pass; null when every file has its size and checksum. */
export async function faultOfZip(path: string): Promise<string | null> {
  try {
    const zip = await openPromise(path, { autoClose: false, lazyEntries: true });
    zip.on("error", () => {});
    try {
      for await (const entry of zip.eachEntry()) {
        let checksum = 0;
        for await (const chunk of await zip.openReadStreamPromise(entry)) {
          checksum = crc32(chunk, checksum);
        }
        if (checksum !== entry.crc32) return `${entry.fileName} has another checksum`;
      }
    } finally {
      zip.close();
    }
    return null;
  } catch (error) {
    if (error instanceof Error && !("syscall" in error)) return error.message;
    throw error;
  }
}
