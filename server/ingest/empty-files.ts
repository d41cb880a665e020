import { contentHash } from "../sources/input.ts";
import { readPoliceFileName } from "../sources/police-file-name.ts";
import { STREET_API } from "../sources/police-kinds.ts";
import type { Base } from "./base.ts";
import type { InputsRead } from "./read-inputs.ts";
import type { Accepted } from "./snapshot-files.ts";

/** A file with a header and no rows; what is known of its month is null where its name does not say it. */
export type EmptyFile = Omit<Accepted, "text"> & { readonly name: string };

/**
 * The police files with a header and no rows, but for those that the base was made of already: a folder may be given again and again.
 *
 * The API answers [] for an area without incidents: a true zero.
 */
export async function emptyFiles({ police }: InputsRead, { manifest }: Base): Promise<EmptyFile[]> {
  const known = new Set(manifest.inputs.map(({ name, sha256 }) => `${name} ${sha256}`));
  const found: EmptyFile[] = [];
  for (const { input, kind, tally } of police) {
    if (kind === STREET_API || tally.read > 0) continue;
    const name = input.path.split("/").at(-1) ?? input.path;
    if (known.has(`${name} ${(await contentHash(input)).sha256}`)) continue;
    found.push({ kind: kind.event ?? "outcomes", ...readPoliceFileName(input.path), name });
  }
  return found;
}
