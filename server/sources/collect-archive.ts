import type { Candidate, Collected } from "./candidate.ts";
import { litterReason } from "./litter.ts";
import { type ArchiveEntry, listArchive } from "./zip-archive.ts";

/** The files inside an archive, sorted by name. One that is alone in it is named when the archive is. Throws `RefusedInput`. */
export async function collectArchive(
  archive: Pick<Candidate, "path" | "key" | "as" | "named"> & { readonly file: string },
): Promise<Collected> {
  const { file, path, key, as } = archive;
  const into: Collected = { candidates: [], ignored: [] };
  const data: ArchiveEntry[] = [];
  for (const entry of await listArchive(file, path)) {
    const reason = litterReason(entry.name);
    if (reason) into.ignored.push({ path: `${path}/${entry.name}`, reason });
    else data.push(entry);
  }
  for (const { name, bytes } of data.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    into.candidates.push({
      path: `${path}/${name}`,
      key: `${key}/${name}`,
      as,
      named: archive.named && data.length === 1,
      file: null,
      gzip: /\.gz$/i.test(name),
      part: false,
      obtained: bytes,
    });
  }
  return into;
}
