import type { Download } from "./download.ts";
import { fetchFile } from "./fetch-file.ts";
import { fetchMembers } from "./fetch-members.ts";
import { fetchPages } from "./fetch-pages.ts";
import type { FetchedFile, Fetching } from "./fetching.ts";
import type { Had } from "./had.ts";
import { serviceOf } from "./service-of.ts";
import { type MonthsAsked, takeDownload } from "./take-download.ts";
import type { Taker } from "./taker.ts";

/** Fetches one line of the table; what cannot be had is told, never thrown. Throws what the operating system says. */
export async function fetchDownload(
  fetching: Fetching,
  download: Download,
  asked: MonthsAsked,
): Promise<Had> {
  return takeDownload(fetching.net, fetcher(fetching), download, asked);
}

function fetcher(fetching: Fetching): Taker<FetchedFile> {
  return {
    file: async (download, address, name) =>
      (await fetchFile(fetching, download, address, name)).file,
    members: (download, address, wholeName, choose) =>
      fetchMembers(fetching, download, address, wholeName, choose),
    pages: (download, address, name) =>
      fetchPages(fetching, download, serviceOf(fetching.net, download, address), name),
  };
}
