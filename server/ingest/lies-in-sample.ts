import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { isSampleMark } from "../sources/sample-mark.ts";

/** What `ward@2022=` and the like in front of a path look like. */
const PREFIX = /^[a-z]+(@\d{4})?=/;

/**
 * Whether an argument names something inside a sample city's folder, whose mark lies beside it or above.
 *
 * The mark is one file at the root: a folder or file of the sample named by itself would leave it behind, and pass for real.
 */
export async function liesInSample(argument: string): Promise<boolean> {
  let folder = resolve(argument.replace(PREFIX, ""));
  for (;;) {
    const note = await readFile(join(folder, "SAMPLE.json")).catch(() => null);
    if (note && isSampleMark(note)) return true;
    const above = dirname(folder);
    if (above === folder) return false;
    folder = above;
  }
}
