import { boroughCountedIn } from "./borough-names.ts";
import { countOf } from "./count-text.ts";
import { columnKey, findColumn } from "./csv-columns.ts";
import { tryCsvHead } from "./csv-head.ts";
import { readCsvTable } from "./csv-table.ts";
import { isCalledDerived } from "./derived-name.ts";
import type { Input } from "./input.ts";
import { OPEN_GOVERNMENT_LICENCE, PUBLISHED_ATTRIBUTION } from "./licence.ts";
import { allCounts } from "./published-counts.ts";
import type { PublishedSeries } from "./reference-kinds.ts";
import { vintageOfCodes } from "./set-vintage.ts";
import type { ReferenceRead, ReferenceSource } from "./source.ts";
import type { TableRow } from "./table.ts";
import { closeTally, openTally, setRowAside } from "./tally.ts";

/**
 * The Metropolitan Police's offences by month and by borough or ward, a column for each month (`202401`).
 *
 * What its airport units recorded counts in Hillingdon, where police.uk places it. The City of London is not in these tables.
 */
export const publishedMonths: ReferenceSource = {
  id: "published-months",
  label: "MPS crime by borough or ward",
  publisher: "Metropolitan Police Service",
  licence: OPEN_GOVERNMENT_LICENCE,
  attribution: PUBLISHED_ATTRIBUTION,
  async recognise(_input, head) {
    return columnsOf(tryCsvHead(head)?.columns ?? []) !== null;
  },
  read,
};

interface MonthColumns {
  readonly major: number;
  readonly minor: number;
  readonly borough: number;
  /** Null in a table of boroughs. */
  readonly ward: { readonly code: number; readonly name: number } | null;
  readonly months: readonly { readonly month: string; readonly position: number }[];
}

async function read(input: Input): Promise<ReferenceRead> {
  const { path } = input;
  const tally = openTally();
  const table = await readCsvTable(input, tally);
  const columns = columnsOf(table.columns);
  if (!columns) throw new TypeError(`${path} was not recognised before it was read`);
  const rows: PublishedSeries[] = [];
  const unplaced = new Set<string>();
  for (const row of table.rows) {
    const judged = seriesOf(row, columns);
    if (typeof judged === "string") setRowAside(tally, judged, row.line);
    else {
      rows.push(judged);
      if (judged.borough === null) unplaced.add(judged.label);
    }
  }
  const level = columns.ward ? "ward" : "borough";
  const codes = rows.map(({ area }) => area).filter((code) => code !== null);
  return {
    kind: "published",
    level,
    vintage: vintageOfCodes(level, codes),
    periods: columns.months.map(({ month }) => month),
    rows,
    derived: isCalledDerived(path),
    tally: closeTally(tally, path),
    notes: [...unplaced].map((label) => `"${label}" is in no borough and stays apart`),
  };
}

function columnsOf(columns: readonly string[]): MonthColumns | null {
  const major = findColumn(columns, "MajorText", "Major Category");
  const minor = findColumn(columns, "MinorText", "Minor Category");
  const borough = findColumn(columns, "LookUp_BoroughName", "BoroughName", "Borough");
  const code = findColumn(columns, "WardCode");
  const name = findColumn(columns, "WardName");
  const months = columns.flatMap((column, position) => {
    const [, year, month] = /^(20\d\d)(0[1-9]|1[0-2])$/.exec(columnKey(column)) ?? [];
    return year === undefined ? [] : [{ month: `${year}-${month}`, position }];
  });
  if (major === null || minor === null || borough === null || months.length === 0) return null;
  const ward = code === null || name === null ? null : { code, name };
  months.sort((a, b) => (a.month < b.month ? -1 : 1));
  return { major, minor, borough, ward, months };
}

function seriesOf({ fields }: TableRow, columns: MonthColumns): PublishedSeries | string {
  const text = (position: number) => fields[position] ?? "";
  const place = text(columns.borough);
  const borough = boroughCountedIn(place);
  if (borough === undefined) return "borough-unrecognised";
  const ward = columns.ward && text(columns.ward.code);
  if (ward !== null && !/^E05\d{6}$/.test(ward)) return "code-unreadable";
  const counts = allCounts(
    columns.months.map(({ position }) => text(position)),
    countOf,
  );
  if (!counts) return "count-unreadable";
  return {
    area: ward ?? borough,
    borough,
    label: columns.ward ? `${text(columns.ward.name)}, ${place}` : place,
    major: text(columns.major),
    minor: text(columns.minor),
    counts,
  };
}
