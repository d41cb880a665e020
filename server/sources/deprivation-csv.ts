import { tryCsvHead } from "./csv-head.ts";
import { readCsvTable } from "./csv-table.ts";
import { deprivationFormOf, readDeprivation } from "./deprivation-table.ts";
import { DEPRIVATION_ATTRIBUTION, OPEN_GOVERNMENT_LICENCE } from "./licence.ts";
import type { ReferenceSource } from "./source.ts";
import { openTally } from "./tally.ts";

/** The Index of Multiple Deprivation 2019 by LSOA of 2011, its summary by borough, or scores of wards computed from it. */
export const deprivationCsv: ReferenceSource = {
  id: "deprivation-csv",
  label: "Index of Multiple Deprivation 2019",
  publisher: "Ministry of Housing, Communities and Local Government",
  licence: OPEN_GOVERNMENT_LICENCE,
  attribution: DEPRIVATION_ATTRIBUTION,
  async recognise(_input, head) {
    return deprivationFormOf(tryCsvHead(head)?.columns ?? []) !== null;
  },
  async read(input) {
    const tally = openTally();
    const table = await readCsvTable(input, tally);
    const form = deprivationFormOf(table.columns);
    if (!form) throw new TypeError(`${input.path} was not recognised before it was read`);
    return readDeprivation(table, form, tally, input.path);
  },
};
