import { boundaryGeojson } from "./boundary-geojson.ts";
import { boundaryGeopackage } from "./boundary-geopackage.ts";
import { boundaryShapefile } from "./boundary-shapefile.ts";
import { boundaryTopojson } from "./boundary-topojson.ts";
import { censusAge } from "./census-age.ts";
import { censusTs021 } from "./census-ts021.ts";
import { commandUnits } from "./command-units.ts";
import { readCsvHead } from "./csv-head.ts";
import { deprivationCsv } from "./deprivation-csv.ts";
import { deprivationWorkbook } from "./deprivation-workbook.ts";
import type { Input } from "./input.ts";
import { lookupLsoaChange } from "./lookup-lsoa-change.ts";
import { lookupLsoaWard } from "./lookup-lsoa-ward.ts";
import { populationEstimates } from "./population.ts";
import { populationGla } from "./population-gla.ts";
import { populationUnnamedYear } from "./population-unnamed-year.ts";
import { postcodeLookup } from "./postcode-lookup.ts";
import { publishedMonths } from "./published-months.ts";
import { publishedYears } from "./published-years.ts";
import { quoted, RefusedInput } from "./refused-input.ts";
import { sceneryGeojson } from "./scenery-geojson.ts";
import { shapesNotUsed } from "./shapes-not-used.ts";
import type { ReferenceSource } from "./source.ts";
import { surveyCsv } from "./survey-csv.ts";
import { surveyWorkbook } from "./survey-workbook.ts";
import { tablesNotUsed } from "./tables-not-used.ts";
import { wardNames } from "./ward-names.ts";

/** Every form of reference data that is read. No file is recognised by two of them. */
export const REFERENCE_SOURCES: readonly ReferenceSource[] = [
  boundaryGeojson,
  boundaryShapefile,
  boundaryGeopackage,
  boundaryTopojson,
  sceneryGeojson,
  shapesNotUsed,
  censusTs021,
  censusAge,
  populationEstimates,
  populationUnnamedYear,
  populationGla,
  lookupLsoaWard,
  lookupLsoaChange,
  wardNames,
  commandUnits,
  postcodeLookup,
  deprivationCsv,
  deprivationWorkbook,
  surveyCsv,
  surveyWorkbook,
  publishedMonths,
  publishedYears,
  tablesNotUsed,
];

/** The source that a file is of, by its content; null when it is of none. */
export async function recogniseReference(
  input: Input,
  head: Uint8Array,
): Promise<ReferenceSource | null> {
  for (const source of REFERENCE_SOURCES) {
    if (await source.recognise(input, head)) return source;
  }
  return null;
}

/**
 * The refusal of a file that nothing recognised: what is wrong with it as a file if that is plain, else what it holds and
 * what could be read. `labels` are those of every kind that was tried.
 */
export function unrecognised(
  path: string,
  head: Uint8Array,
  labels: readonly string[],
): RefusedInput {
  try {
    return new RefusedInput({
      code: "unknown-kind",
      file: path,
      line: 1,
      expected: `a file of a known kind (${labels.join(", ")})`,
      arrived: contentOf(head, path),
      remedy: "check that this is the file you mean",
    });
  } catch (error) {
    if (error instanceof RefusedInput) return error;
    throw error;
  }
}

/** Throws `RefusedInput` when the file is damaged, or no text at all. */
function contentOf(head: Uint8Array, path: string): string {
  const start = Buffer.from(head.subarray(0, 16)).toString("latin1");
  if (start.startsWith("PK")) return "a damaged or other spreadsheet or office document";
  if (start.startsWith("%PDF")) return "a PDF";
  if (/^(ï»¿)?\s*[{[]/.test(start)) return "JSON of another kind";
  const columns = readCsvHead(head, path)
    .columns.slice(0, 8)
    .map((name) => quoted(name, 40));
  return `the columns ${columns.join(", ")}`;
}
