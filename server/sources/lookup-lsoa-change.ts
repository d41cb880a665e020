import { judgeCode } from "./area-code.ts";
import { columnKey, findColumn } from "./csv-columns.ts";
import { tryCsvHead } from "./csv-head.ts";
import { readCsvTable } from "./csv-table.ts";
import { isCalledDerived } from "./derived-name.ts";
import type { Input } from "./input.ts";
import { ONS_ATTRIBUTION, OPEN_GOVERNMENT_LICENCE } from "./licence.ts";
import type { LsoaChange } from "./reference-kinds.ts";
import { RefusedInput } from "./refused-input.ts";
import type { ReferenceRead, ReferenceSource } from "./source.ts";
import type { TableRow } from "./table.ts";
import { closeTally, openTally, setRowAside } from "./tally.ts";
import { fullYear } from "./vintage.ts";

/** ONS's exact-fit lookup between the LSOAs of two censuses, for England and Wales or cut to London. */
export const lookupLsoaChange: ReferenceSource = {
  id: "lookup-lsoa-change",
  label: "LSOA 2011 to LSOA 2021 lookup",
  publisher: "Office for National Statistics",
  licence: OPEN_GOVERNMENT_LICENCE,
  attribution: ONS_ATTRIBUTION,
  async recognise(_input, head) {
    return columnsOf(tryCsvHead(head)?.columns ?? []) !== null;
  },
  read,
};

interface ChangeColumns {
  readonly from: number;
  readonly to: number;
  readonly change: number;
  readonly borough: number;
  readonly vintages: { readonly from: number; readonly to: number };
}

async function read(input: Input): Promise<ReferenceRead> {
  const { path } = input;
  const tally = openTally();
  const table = await readCsvTable(input, tally);
  const columns = columnsOf(table.columns);
  if (!columns) throw new TypeError(`${path} was not recognised before it was read`);
  const rows = new Map<string, LsoaChange>();
  for (const row of table.rows) {
    const judged = rowOf(row, columns);
    if (typeof judged === "string") {
      setRowAside(tally, judged, row.line);
      continue;
    }
    const pair = `${judged.from} ${judged.to}`;
    if (rows.has(pair)) throw twice(path, row.line, pair);
    rows.set(pair, judged);
  }
  return {
    kind: "lsoa-change",
    vintages: columns.vintages,
    rows: [...rows.values()],
    derived: isCalledDerived(path),
    tally: closeTally(tally, path),
    notes: [],
  };
}

function columnsOf(columns: readonly string[]): ChangeColumns | null {
  const found = columns.flatMap((column, position) => {
    const [, digits] = /^lsoa(\d\d)(?:cd|_code)$/.exec(columnKey(column)) ?? [];
    return digits === undefined ? [] : [{ year: fullYear(digits), position }];
  });
  const [from, to] = found.sort((a, b) => a.year - b.year);
  const change = findColumn(columns, "CHGIND", "change");
  const borough = columns.findIndex((name) => /^(lad\d\dcd|borough_code)$/.test(columnKey(name)));
  if (!from || !to || found.length > 2 || change === null || borough < 0) return null;
  const vintages = { from: from.year, to: to.year };
  return { from: from.position, to: to.position, change, borough, vintages };
}

function rowOf({ fields }: TableRow, columns: ChangeColumns): LsoaChange | string {
  const [from = "", to = "", borough = ""] = [columns.from, columns.to, columns.borough].map(
    (position) => fields[position],
  );
  const district = judgeCode(borough);
  if ("setAside" in district) return district.setAside;
  const areLsoas = [from, to].every((code) => /^E01\d{6}$/.test(code));
  if (!areLsoas || district.level !== "borough") return "code-unreadable";
  const change = CHANGES.get(fields[columns.change] ?? "");
  return change ? { from, to, change, borough } : "change-unrecognised";
}

/** ONS's change indicator (CHGIND). */
const CHANGES: ReadonlyMap<string, LsoaChange["change"]> = new Map([
  ["U", "unchanged"],
  ["S", "split"],
  ["M", "merged"],
  ["X", "irregular"],
]);

function twice(path: string, line: number, pair: string): RefusedInput {
  return new RefusedInput({
    code: "duplicate-code",
    file: path,
    line,
    expected: "each pair of LSOAs once",
    arrived: `${pair} again`,
    remedy: "obtain the file again",
  });
}
