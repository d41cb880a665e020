import { columnKey, findColumn } from "./csv-columns.ts";

/** Where a table says which area a row is of, by column position; null for what it does not say. */
export interface AreaColumns {
  readonly code: number;
  readonly name: number | null;
  /** The code of the borough or district that the area lies in. */
  readonly borough: number | null;
}

/** The columns that say the area, finest level first; null when the table has no code. */
export function areaColumns(columns: readonly string[]): AreaColumns | null {
  for (const [code, name] of KNOWN) {
    const position = columns.findIndex((column) => code.test(columnKey(column)));
    if (position < 0) continue;
    const names = columns.findIndex((column) => name.test(columnKey(column)));
    const borough = columns.findIndex((column) => BOROUGH.test(columnKey(column)));
    const isOwn = borough === position;
    return {
      code: position,
      name: names < 0 ? null : names,
      borough: borough < 0 || isOwn ? null : borough,
    };
  }
  return null;
}

/** As `areaColumns`, for a table in the form of Nomis, which gives codes as "geography code" or "mnemonic". */
export function nomisColumns(columns: readonly string[]): AreaColumns | null {
  const code = findColumn(columns, "geography code", "mnemonic");
  if (code === null) return null;
  return { code, name: findColumn(columns, "geography", "area"), borough: null };
}

/** Names of ONS and others for codes, each with the names for names that go with it. */
const KNOWN: readonly (readonly [code: RegExp, name: RegExp])[] = [
  [/^lsoa(\d\d_?|_)(cd|code)$|^lsoa code \(\d{4}\)$/, /^lsoa(\d\d_?|_)(nm|name)$|^lsoa name/],
  [/^(wd\d\dcd|ward_code|ward \d{4} code)$/, /^(wd\d\dnm|ward_name(_\d{4})?|ward \d{4} name)$/],
  [
    /^(lad\d\dcd|borough_code|lad \d{4} code|local authority district code( \(\d{4}\))?)$/,
    /^(lad\d\dnm|borough_name|lad \d{4} name|local authority district name( \(\d{4}\))?)$/,
  ],
  [/^code$/, /^name$/],
];

const BOROUGH =
  /^(borough_code|lad\d\dcd|lad \d{4} code|local authority district code( \(\d{4}\))?)$/;
