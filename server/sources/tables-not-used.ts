import { columnKey } from "./csv-columns.ts";
import { tryCsvHead } from "./csv-head.ts";
import { OPEN_GOVERNMENT_LICENCE } from "./licence.ts";
import { notUsed } from "./not-used.ts";
import type { ReferenceSource } from "./source.ts";

/** Tables that come with the publishers' files and that the atlas has no use for. */
export const tablesNotUsed: ReferenceSource = {
  id: "tables-not-used",
  label: "tables that are known and left out",
  publisher: "whoever put the files together",
  licence: OPEN_GOVERNMENT_LICENCE,
  attribution: "None: nothing of them is used.",
  async recognise(_input, head) {
    return aboutTable(head) !== null;
  },
  async read(input) {
    const about = aboutTable(await input.head());
    if (!about) throw new TypeError(`${input.path} was not recognised before it was read`);
    return notUsed(input.path, about.what, about.reason);
  },
};

function aboutTable(head: Uint8Array): { what: string; reason: string } | null {
  const columns = (tryCsvHead(head)?.columns ?? []).map(columnKey);
  const has = (...names: readonly string[]) => names.every((name) => columns.includes(name));
  if (has("path", "bytes", "sha256")) {
    return { what: "a list of files", reason: "it describes other files and holds no data" };
  }
  if (has("unique id", "ward", "area") || columns.every((name) => /^e0[59]\d{6}$/.test(name))) {
    const reason = "boundaries and lookups give the same codes, with shapes or years";
    return columns.length > 0 ? { what: "a list of area codes", reason } : null;
  }
  return null;
}
