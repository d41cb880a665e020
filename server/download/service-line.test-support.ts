import type { Download } from "./download.ts";
import { policeArchives } from "./fetching.test-support.ts";

/** A line of the table about a service at an address of our own. */
export function serviceLine(address: string, more: Partial<Download>): Download {
  return {
    ...policeArchives(""),
    id: "areas",
    address,
    newest: null,
    members: null,
    forces: [],
    form: "features",
    query: "where=CODE+LIKE+'E%25'&outFields=CODE,NAME",
    file: "areas",
    kind: "geojson",
    ...more,
  };
}
