import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readFacts } from "./facts.ts";
import { sampleFiles } from "./sample-files.ts";

/** The folder named for a sample holds something else. */
export class FolderInUse extends Error {
  override readonly name = "FolderInUse";
}

/**
 * Writes the sample city in the publishers' own formats, ready for the ordinary ingest; returns the paths written.
 *
 * The folder is made when missing. Throws, before anything is written, when it holds something other than an earlier
 * sample: the marker `SAMPLE.json` must never come to lie beside real data.
 */
export async function writeSampleCity(folder: string): Promise<{ files: string[] }> {
  await mkdir(folder, { recursive: true });
  const present = await readdir(folder);
  if (present.length > 0 && !present.includes("SAMPLE.json")) {
    throw new FolderInUse(
      `expected ${folder} to be empty or to hold an earlier sample city, found ${present[0]}; name another folder`,
    );
  }
  const files: string[] = [];
  for (const { path, text } of sampleFiles(await readFacts())) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    files.push(file);
  }
  return { files };
}
