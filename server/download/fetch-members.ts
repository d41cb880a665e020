import { join } from "node:path";
import type { Download } from "./download.ts";
import { NotFetched } from "./failure.ts";
import { fetchFile } from "./fetch-file.ts";
import { arrived, type FetchedFile, type Fetching, stillThere } from "./fetching.ts";
import { isSameOrigin } from "./origin.ts";
import { SourceChanged } from "./source-changed.ts";
import type { Choice } from "./taker.ts";
import { readZipIndex, type ZipMember } from "./zip-index.ts";
import { fetchZipPart } from "./zip-part.ts";
import { planWithin } from "./zip-plan.ts";
import { openPatiently, withLocalZip, type ZipSource } from "./zip-source.ts";

/**
 * Fetches the members of an archive that `choose` picks, as an archive of their own; null when it picks none.
 *
 * Only their bytes are asked for. Where the server does not serve parts of a file, the archive is fetched whole as `wholeName`
 * and stays. `choose` is called again when the archive changes meanwhile. Throws `NotFetched`, what `choose` throws, or what
 * the operating system says.
 */
export async function fetchMembers(
  fetching: Fetching,
  download: Download,
  address: string,
  wholeName: string,
  choose: (index: readonly ZipMember[]) => Choice,
): Promise<FetchedFile | null> {
  const take = (source: ZipSource) => fetchChosen(fetching, download, source, choose);
  for (let openings = 0; openings < MOST_OPENINGS; openings++) {
    try {
      const remote = await openPatiently(fetching.net, address);
      if (remote) return await take(remote);
      const { file, origin } = await fetchFile(fetching, download, address, wholeName);
      return await withLocalZip(file.path, origin, take);
    } catch (error) {
      if (!(error instanceof SourceChanged)) throw error;
    }
  }
  throw new NotFetched("unreachable", `${address} changes each time that it is read`);
}

const MOST_OPENINGS = 5;

async function fetchChosen(
  fetching: Fetching,
  download: Download,
  source: ZipSource,
  choose: (index: readonly ZipMember[]) => Choice,
): Promise<FetchedFile | null> {
  const { net, folder, record, progress } = fetching;
  const { origin } = source;
  const { name, members } = choose(await readZipIndex(source));
  if (members.length === 0) return null;
  const plan = planWithin(download, origin.address, members);
  const before = await record.known(name);
  if (before?.selection === plan.id && isSameOrigin(before, origin)) {
    return stillThere(fetching, download, name, before);
  }
  const target = join(folder, name);
  const got = await fetchZipPart(net, source, plan, target, (done, of) => progress(name, done, of));
  return arrived(fetching, download, name, { ...origin, selection: plan.id, ...got });
}
