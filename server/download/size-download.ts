import { bytesText } from "./bytes-text.ts";
import type { Download } from "./download.ts";
import { askPatiently } from "./fetch-pages.ts";
import type { Had } from "./had.ts";
import type { Net } from "./net.ts";
import { remoteSize } from "./remote-size.ts";
import { serviceOf } from "./service-of.ts";
import { type MonthsAsked, takeDownload } from "./take-download.ts";
import type { Choice, Taker } from "./taker.ts";
import { readZipIndex, type ZipMember } from "./zip-index.ts";
import { planWithin } from "./zip-plan.ts";
import { openPatiently } from "./zip-source.ts";

/** What fetching a file would transfer. */
export interface Sized {
  /** Which line of the table it is. */
  readonly id: string;
  readonly name: string;
  /** For a service that of its first page. */
  readonly address: string;
  /** Null where the publisher does not say before it sends. */
  readonly bytes: number | null;
  /** What the number is of, or why there is none; empty for a file as it is. */
  readonly note: string;
}

/**
 * Finds out what one line of the table would transfer, and writes nothing: lengths, directories of archives and counts of
 * services are asked for, no data. What cannot be had is told. Throws nothing but faults.
 */
export async function sizeDownload(
  net: Net,
  download: Download,
  asked: MonthsAsked,
): Promise<Had<Sized>> {
  return takeDownload(net, sizer(net), download, asked);
}

function sizer(net: Net): Taker<Sized> {
  return {
    file: async ({ id }, address, name) => {
      const bytes = await remoteSize(net, address);
      return { id, name, address, bytes, note: bytes === null ? NOT_SAID : "" };
    },
    members: (download, address, wholeName, choose) =>
      sizeOfMembers(net, download, address, wholeName, choose),
    pages: async (download, address, name) => {
      const { count, pageSize, pageAddress } = await askPatiently(
        net,
        serviceOf(net, download, address),
      );
      const requests = Math.ceil(count / pageSize);
      const note = `${count} records in ${requests} ${requests === 1 ? "page" : "pages"}; ${NOT_SAID}`;
      return { id: download.id, name, address: pageAddress(0), bytes: null, note };
    },
  };
}

const NOT_SAID = "the publisher does not say how many bytes";

async function sizeOfMembers(
  net: Net,
  download: Download,
  address: string,
  wholeName: string,
  choose: (index: readonly ZipMember[]) => Choice,
): Promise<Sized | null> {
  const { id } = download;
  const archive = await openPatiently(net, address);
  if (archive === null) {
    const bytes = await remoteSize(net, address);
    const note = `the whole archive, since no parts of it are served${bytes === null ? `; ${NOT_SAID}` : ""}`;
    return { id, name: wholeName, address, bytes, note };
  }
  const { name, members } = choose(await readZipIndex(archive));
  if (members.length === 0) return null;
  const { length } = planWithin(download, address, members);
  const files = `${members.length} ${members.length === 1 ? "file" : "files"}`;
  const note = `${files} of an archive of ${bytesText(archive.size)}`;
  return { id, name, address, bytes: length, note };
}
