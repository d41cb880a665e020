import { DEPRIVATION_FORMS, deprivationFormOf, readDeprivation } from "./deprivation-table.ts";
import type { Input } from "./input.ts";
import { DEPRIVATION_ATTRIBUTION, OPEN_GOVERNMENT_LICENCE } from "./licence.ts";
import { quoted } from "./refused-input.ts";
import type { ReferenceRead, ReferenceSource } from "./source.ts";
import { openTally } from "./tally.ts";
import { noSuchSheet, openWorkbook } from "./workbook.ts";
import { workbookMentions } from "./workbook-mentions.ts";
import { readSheetTable } from "./workbook-sheet.ts";

/** The London Datastore's workbook of the Indices of Deprivation 2019: of its sheets, the index by LSOA of 2011. */
export const deprivationWorkbook: ReferenceSource = {
  id: "deprivation-workbook",
  label: "Index of Multiple Deprivation 2019, workbook",
  publisher: "Ministry of Housing, Communities and Local Government",
  licence: OPEN_GOVERNMENT_LICENCE,
  attribution: DEPRIVATION_ATTRIBUTION,
  recognise: (input, head) => workbookMentions(input, head, [SCORE]),
  read,
};

const SCORE = DEPRIVATION_FORMS.find(({ basis }) => basis === "index")?.score ?? "";

async function read(input: Input): Promise<ReferenceRead> {
  const workbook = await openWorkbook(input);
  for (const sheet of workbook.sheets) {
    const table = await readSheetTable(workbook, sheet);
    const form = deprivationFormOf(table.columns);
    if (form?.basis !== "index") continue;
    const tally = openTally();
    tally.read = table.rows.length;
    const read = readDeprivation(table, form, tally, input.path);
    const others = workbook.sheets.filter((other) => other !== sheet);
    const names = others.map(({ name }) => quoted(name)).join(", ");
    const notes = others.length > 0 ? [`other sheets were left out: ${names}`] : [];
    return { ...read, notes: [`read from the sheet ${quoted(sheet.name)}`, ...notes] };
  }
  throw noSuchSheet(workbook, `a column ${quoted(SCORE)}`);
}
