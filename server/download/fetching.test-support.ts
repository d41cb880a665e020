import type { Download } from "./download.ts";
import { FetchedRecord } from "./fetched-record.ts";
import type { Fetching } from "./fetching.ts";
import { newFolder } from "./folder.test-support.ts";
import { testNet } from "./net.test-support.ts";
import type { Net } from "./net.ts";

/** Fetches into a folder, a new one unless it is given, at a fixed time. */
export async function fetchingInto(folder = newFolder(), net: Net = testNet()): Promise<Fetching> {
  const record = await FetchedRecord.read(folder);
  return { net, folder, record, now: () => new Date(0), progress: () => undefined };
}

/** A line of the table like that of police.uk's archives, at an address of our own. */
export function policeArchives(address: string): Download {
  return {
    id: "police",
    publisher: "Home Office",
    what: "street crime",
    address: `${address}/archive/{month}.zip`,
    form: "file",
    query: "",
    columns: null,
    newest: `${address}/newest`,
    file: "police",
    kind: "zip",
    members:
      /(?:^|\/)(?<month>\d{4}-\d{2})-(?<force>[a-z-]+?)-(?:street|outcomes|stop-and-search)\.csv$/,
    forces: ["metropolitan", "btp"],
    mostBytes: 1e9,
    sha256: null,
    licence: "OGL",
    ingestAs: "",
    where: `${address}/`,
    established: "seen in use",
  };
}
