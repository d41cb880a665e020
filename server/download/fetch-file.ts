import { join } from "node:path";
import type { Download } from "./download.ts";
import { arrived, type FetchedFile, type Fetching, stillThere } from "./fetching.ts";
import type { Origin } from "./origin.ts";
import { fetchWhole } from "./whole-file.ts";

/**
 * Fetches a file as it is, as `name` in the folder, unless it is there and the publisher still has the same.
 *
 * Throws `NotFetched`, or what the operating system says.
 */
export async function fetchFile(
  fetching: Fetching,
  download: Download,
  address: string,
  name: string,
): Promise<{ file: FetchedFile; origin: Origin }> {
  const { net, folder, record, progress } = fetching;
  const { kind, mostBytes, sha256 } = download;
  const before = await record.known(name);
  const known = before?.address === address && before.selection === null ? before : null;
  const wanted = { address, target: join(folder, name), kind, mostBytes, sha256, known };
  const got = await fetchWhole(net, wanted, (done, of) => progress(name, done, of));
  if (got === null) {
    if (known === null) throw new RangeError(`${address} is unchanged since nothing`);
    return { file: stillThere(fetching, download, name, known), origin: known };
  }
  const { origin, bytes, sha256: hash } = got;
  const entry = { ...origin, selection: null, bytes, sha256: hash };
  return { file: await arrived(fetching, download, name, entry), origin };
}
