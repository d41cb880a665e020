import type { Input } from "./input.ts";
import { OPEN_GOVERNMENT_LICENCE, SURVEY_ATTRIBUTION } from "./licence.ts";
import { quoted } from "./refused-input.ts";
import type { ReferenceRead, ReferenceSource } from "./source.ts";
import { readSurvey, surveyColumns } from "./survey-table.ts";
import { openTally } from "./tally.ts";
import { noSuchSheet, openWorkbook } from "./workbook.ts";
import { workbookMentions } from "./workbook-mentions.ts";
import { readSheetTable } from "./workbook-sheet.ts";

/** MOPAC's Public Attitude Survey as the workbook behind its dashboard: every sheet that has the survey's columns. */
export const surveyWorkbook: ReferenceSource = {
  id: "survey-workbook",
  label: "Public Attitude Survey, workbook",
  publisher: "Mayor's Office for Policing And Crime",
  licence: OPEN_GOVERNMENT_LICENCE,
  attribution: SURVEY_ATTRIBUTION,
  recognise: (input, head) => workbookMentions(input, head, ["date<", "measure<", "proportion<"]),
  read,
};

async function read(input: Input): Promise<ReferenceRead> {
  const workbook = await openWorkbook(input);
  const tally = openTally();
  const found = [];
  for (const sheet of workbook.sheets) {
    const table = await readSheetTable(workbook, sheet);
    const columns = surveyColumns(table.columns);
    if (columns) found.push({ sheet, table, columns });
    tally.read += columns ? table.rows.length : 0;
  }
  if (found.length === 0) throw noSuchSheet(workbook, "the columns Date, Measure and Proportion");
  const read = readSurvey(found, tally, input.path);
  const names = found.map(({ sheet }) => quoted(sheet.name)).join(", ");
  const own = new Set(found.map(({ sheet }) => sheet));
  const others = workbook.sheets.filter((sheet) => !own.has(sheet));
  const left = others.map(({ name }) => quoted(name)).join(", ");
  const notes = others.length > 0 ? [`other sheets were left out: ${left}`] : [];
  return { ...read, notes: [`read from the sheets ${names}`, ...notes, ...read.notes] };
}
