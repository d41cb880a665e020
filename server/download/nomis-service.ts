import type { Download } from "./download.ts";
import { Interrupted, NotFetched } from "./failure.ts";
import type { Net } from "./net.ts";
import { nomisRows } from "./nomis-rows.ts";
import { type NomisRecord, nomisTable } from "./nomis-table.ts";
import type { Answer, Service } from "./service.ts";
import { SourceChanged } from "./source-changed.ts";

/** Rows that a guest is given at once (nomisweb.co.uk/api/v01/help). */
const GUEST_ROWS = 25_000;

/**
 * A dataset of the Nomis API (such as `.../dataset/NM_2041_1.data.csv`), asked in pages of `recordlimit` from `recordoffset` on.
 *
 * It gives a row for each cell; the file has one for each area, with a column for each name that the line's `columns` makes of
 * a row, as in `Ethnic group: {c2021_eth_20_name}`. Nomis does not say when a table last changed.
 */
export function nomisService(net: Net, download: Download, address: string): Service {
  const { query, columns: template } = download;
  if (template === null) throw new RangeError(`${download.id} names no columns`);
  const select = [...new Set([...AREA, ...fieldsIn(template), "obs_value"])];
  const asking = (rest: Readonly<Record<string, string>>) =>
    `${address}?${new URLSearchParams([...new URLSearchParams(query), ...Object.entries(rest)])}`;
  const countOf = async (): Promise<number> => {
    const first = asking({ recordlimit: "1", recordoffset: "0" });
    const [row] = await nomisRows(net, first, ["record_count"]);
    const count = Number(row?.["record_count"] ?? 0);
    if (Number.isInteger(count)) return count;
    throw noCount(address, row?.["record_count"]);
  };
  const ask = async (): Promise<Answer> => {
    const count = await countOf();
    const pageAddress = (from: number) =>
      asking({
        select: select.join(),
        recordlimit: String(GUEST_ROWS),
        recordoffset: String(from),
      });
    const page = async (from: number): Promise<NomisRecord[]> => {
      const rows = await nomisRows(net, pageAddress(from), select);
      const expected = Math.min(GUEST_ROWS, count - from);
      if (rows.length < expected && (await countOf()) === count) {
        throw new Interrupted(`${address} sent ${rows.length} of ${expected} rows`);
      }
      if (rows.length !== expected) {
        throw new SourceChanged(`${address} sent ${rows.length} rows instead of ${expected}`);
      }
      return rows.map((fields) => recordOf(fields, template));
    };
    return { count, tag: null, pageSize: GUEST_ROWS, pageAddress, page, file: nomisTable };
  };
  return { address, question: query, ask };
}

const AREA = ["date_name", "geography_name", "geography_code"];

const FIELD = /\{(\w+)\}/g;

function fieldsIn(template: string): string[] {
  return [...template.matchAll(FIELD)].map(([, field = ""]) => field);
}

function recordOf(fields: Readonly<Record<string, string>>, template: string): NomisRecord {
  return {
    date: fields["date_name"] ?? "",
    name: fields["geography_name"] ?? "",
    code: fields["geography_code"] ?? "",
    column: template.replaceAll(FIELD, (_, field: string) => fields[field] ?? ""),
    value: fields["obs_value"] ?? "",
  };
}

function noCount(address: string, found: string | undefined): NotFetched {
  return new NotFetched(
    "unexpected-content",
    `expected the number of rows from ${address}, found ${JSON.stringify(found)}`,
  );
}
