import { addMonths, type Month } from "../../geo/domain/period.ts";
import type { Download } from "./download.ts";
import { NotFetched } from "./failure.ts";
import { fetchFile } from "./fetch-file.ts";
import { fetchMembers } from "./fetch-members.ts";
import { fetchMonths } from "./fetch-months.ts";
import type { FetchedFile, Fetching } from "./fetching.ts";
import type { Had } from "./had.ts";
import { newestMonth } from "./newest-month.ts";

/** What is wanted of a download that has months; null where nobody said. */
export interface MonthsAsked {
  readonly from: Month | null;
  readonly to: Month | null;
  /** Null for the forces of the table, empty for every force. */
  readonly forces: readonly string[] | null;
}

/** Months that are fetched when nobody says from when. */
const USUAL_MONTHS = 12;

/** Fetches one line of the table; what cannot be had is told, never thrown. Throws what the operating system says. */
export async function fetchDownload(
  fetching: Fetching,
  download: Download,
  asked: MonthsAsked,
): Promise<Had> {
  const { id, address } = download;
  if (address === null) return lost(id, `address to be confirmed; ${byHand(download)}`);
  try {
    if (address.includes("{month}")) return await fetchAsked(fetching, download, address, asked);
    const file = await fetchAlone(fetching, download, address);
    return { files: [file], missing: [], notes: [] };
  } catch (error) {
    if (error instanceof NotFetched) return lost(id, error.message);
    throw error;
  }
}

function byHand({ what, where, ingestAs }: Download): string {
  return `get it by hand (${what}; ${where}), then: trust-atlas ingest ${ingestAs}PATH`;
}

async function fetchAsked(
  fetching: Fetching,
  download: Download,
  address: string,
  { from, to, forces }: MonthsAsked,
): Promise<Had> {
  const last = to ?? (await newestMonth(fetching.net, download.newest ?? address));
  const first = from ?? addMonths(last, 1 - USUAL_MONTHS);
  if (first > last) {
    return lost(download.id, `nothing is published from ${first} on; the newest month is ${last}`);
  }
  return fetchMonths(fetching, download, address, {
    period: { from: first, to: last },
    forces: forces ?? download.forces,
    forcesNamed: forces !== null,
  });
}

async function fetchAlone(
  fetching: Fetching,
  download: Download,
  address: string,
): Promise<FetchedFile> {
  const { file, kind, members: wanted } = download;
  const name = `${file}.${kind}`;
  if (wanted === null) return (await fetchFile(fetching, download, address, name)).file;
  const whole = `${file}-whole.${kind}`;
  const got = await fetchMembers(fetching, download, address, whole, (index) => {
    const members = index.filter(({ entry }) => wanted.test(entry.fileName));
    return { name, members };
  });
  if (got) return got;
  throw new NotFetched("unexpected-content", `${address} holds none of the files expected in it`);
}

function lost(id: string, reason: string): Had {
  return { files: [], missing: [{ id, what: "", reason }], notes: [] };
}
