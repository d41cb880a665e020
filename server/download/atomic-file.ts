import { open, rename } from "node:fs/promises";
import { dirname } from "node:path";

/** Writes a small file so that a reader, or a power cut, finds the old one or the new one whole. */
export async function writeAtomically(path: string, text: string): Promise<void> {
  const aside = `${path}.new`;
  const file = await open(aside, "w");
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await renameDurably(aside, path);
}

/** Gives a flushed file its name, and makes that survive a power cut too. */
export async function renameDurably(from: string, to: string): Promise<void> {
  await rename(from, to);
  const folder = await open(dirname(to), "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
