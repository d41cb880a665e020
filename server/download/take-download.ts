import { addMonths, type Month } from "../../geo/domain/period.ts";
import type { Download } from "./download.ts";
import { NotFetched } from "./failure.ts";
import type { Had } from "./had.ts";
import type { Net } from "./net.ts";
import { newestMonth } from "./newest-month.ts";
import { takeMonths } from "./take-months.ts";
import type { Taker } from "./taker.ts";

/** What is wanted of a download that has months; null where nobody said. */
export interface MonthsAsked {
  readonly from: Month | null;
  readonly to: Month | null;
  /** Null for the forces of the table, empty for every force. */
  readonly forces: readonly string[] | null;
}

/** Months that are fetched when nobody says from when. */
const USUAL_MONTHS = 12;

/** Takes what one line of the table leads to; what cannot be had is told, never thrown. Throws what the operating system says. */
export async function takeDownload<T>(
  net: Net,
  taker: Taker<T>,
  download: Download,
  asked: MonthsAsked,
): Promise<Had<T>> {
  const { id, address } = download;
  if (address === null) return lost(id, `address to be confirmed; ${byHand(download)}`);
  try {
    if (address.includes("{month}")) return await takeAsked(net, taker, download, address, asked);
    const file = await takeAlone(taker, download, address);
    return { files: [file], missing: [], notes: [] };
  } catch (error) {
    if (error instanceof NotFetched) return lost(id, error.message);
    throw error;
  }
}

function byHand({ what, where, ingestAs }: Download): string {
  return `get it by hand (${what}; ${where}), then: trust-atlas ingest ${ingestAs}PATH`;
}

async function takeAsked<T>(
  net: Net,
  taker: Taker<T>,
  download: Download,
  address: string,
  { from, to, forces }: MonthsAsked,
): Promise<Had<T>> {
  const newest = () => newestMonth(net, download.newest ?? address);
  const last = to ?? (await newest());
  const first = from ?? addMonths(last, 1 - USUAL_MONTHS);
  if (first > last) {
    return lost(download.id, `nothing is published from ${first} on; the newest month is ${last}`);
  }
  return takeMonths(taker, download, address, {
    period: { from: first, to: last },
    forces: forces ?? download.forces,
    forcesNamed: forces !== null,
    newest: once(() => (to === null ? Promise.resolve(last) : newest().catch(unlessFault))),
  });
}

/** A publisher that does not say its newest month still has the others. */
function unlessFault(error: unknown): null {
  if (error instanceof NotFetched) return null;
  throw error;
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | null = null;
  return () => {
    answer ??= ask();
    return answer;
  };
}

async function takeAlone<T>(taker: Taker<T>, download: Download, address: string): Promise<T> {
  const { file, kind, form, members: wanted } = download;
  const name = `${file}.${kind}`;
  if (form !== "file") return taker.pages(download, address, name);
  if (wanted === null) return taker.file(download, address, name);
  const whole = `${file}-whole.${kind}`;
  const got = await taker.members(download, address, whole, (index) => {
    const members = index.filter(({ entry }) => wanted.test(entry.fileName));
    return { name, members };
  });
  if (got) return got;
  throw new NotFetched("unexpected-content", `${address} holds none of the files expected in it`);
}

function lost(id: string, reason: string): Had<never> {
  return { files: [], missing: [{ id, what: "", reason }], notes: [] };
}
