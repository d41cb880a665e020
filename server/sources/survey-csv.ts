import { type CsvForm, type Separator, tryCsvHead } from "./csv-head.ts";
import { readCsvTable } from "./csv-table.ts";
import type { Input } from "./input.ts";
import { OPEN_GOVERNMENT_LICENCE, SURVEY_ATTRIBUTION } from "./licence.ts";
import type { ReferenceRead, ReferenceSource } from "./source.ts";
import { readSurvey, surveyColumns } from "./survey-table.ts";
import { openTally } from "./tally.ts";

/**
 * MOPAC's Public Attitude Survey as CSV: sheets of its dashboard by borough or for London, and the public perception table.
 *
 * They come with commas, semicolons or tabs, with decimal point or comma, in shares or percents, and with three forms of date.
 */
export const surveyCsv: ReferenceSource = {
  id: "survey-csv",
  label: "Public Attitude Survey",
  publisher: "Mayor's Office for Policing And Crime",
  licence: OPEN_GOVERNMENT_LICENCE,
  attribution: SURVEY_ATTRIBUTION,
  async recognise(_input, head) {
    return formOf(head) !== null;
  },
  read,
};

async function read(input: Input): Promise<ReferenceRead> {
  const form = formOf(await input.head());
  const tally = openTally();
  const table = await readCsvTable(input, tally, form ?? {});
  const columns = surveyColumns(table.columns);
  if (!columns) throw new TypeError(`${input.path} was not recognised before it was read`);
  return readSurvey([{ table, columns }], tally, input.path);
}

const SEPARATORS: readonly Separator[] = [",", ";", "\t"];

function formOf(head: Uint8Array): CsvForm | null {
  // A look at the first line spares every other file of a large archive three attempts.
  const [line = ""] = Buffer.from(head.subarray(0, 1000))
    .toString("latin1")
    .split(/[\r\n]/, 1);
  if (!/proportion/i.test(line)) return null;
  const forms = SEPARATORS.map((separator) => ({ separator }));
  return forms.find((form) => surveyColumns(tryCsvHead(head, form)?.columns ?? [])) ?? null;
}
