import type { AreaLevel } from "./area-code.ts";
import { lsoaVintageOfCodes, wardVintageOfCodes } from "./code-vintage.ts";
import { columnKey } from "./csv-columns.ts";
import { BOROUGH_VINTAGE, fullYear, lsoaVintageOf, wardVintageOf } from "./vintage.ts";

/** The vintage that the codes of one level tell by themselves, null when they do not. */
export function vintageOfCodes(level: AreaLevel, codes: readonly string[]): number | null {
  return { borough: () => BOROUGH_VINTAGE, ward: wardVintageOfCodes, lsoa: lsoaVintageOfCodes }[
    level
  ](codes);
}

/** The vintage of a level's areas in a year. */
export function vintageOfYear(level: AreaLevel, year: number): number {
  return { borough: () => BOROUGH_VINTAGE, ward: wardVintageOf, lsoa: lsoaVintageOf }[level](year);
}

/** The vintage of a table's areas by its codes, else by the year in the name of their column; null when neither tells. */
export function vintageOfTable(
  level: AreaLevel,
  codes: readonly string[],
  codeColumn: string,
): number | null {
  const told = vintageOfCodes(level, codes);
  const year = yearOfColumn(codeColumn);
  return told ?? (year === null ? null : vintageOfYear(level, year));
}

/** The year in `LSOA11CD`, `lsoa11_code`, `Ward 2023 Code` or `LSOA code (2011)`. */
function yearOfColumn(column: string): number | null {
  const key = columnKey(column);
  const [, full] = /\b(20\d\d)\b/.exec(key) ?? [];
  const [, short] = /^(?:lsoa|wd|lad)(\d\d)(?:cd|_code)$/.exec(key) ?? [];
  if (full !== undefined) return Number(full);
  return short === undefined ? null : fullYear(short);
}
