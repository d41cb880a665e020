import { expect, test } from "vitest";
import { hasShared } from "../../geo/testing/shared-data.ts";
import { deprivationCsv } from "./deprivation-csv.ts";
import { deprivationWorkbook } from "./deprivation-workbook.ts";
import { memoryInput } from "./input.test-support.ts";
import { readShared } from "./read-as.test-support.ts";
import { refusalOf } from "./refusal.test-support.ts";
import { writeWorkbook } from "./workbook-writer.test-support.ts";

test("a workbook that only speaks of the index is refused, naming its sheets", async () => {
  const data = writeWorkbook({
    Notes: [["About"], ["Index of Multiple Deprivation (IMD) Score"]],
  });
  const input = memoryInput({ path: "x.xlsx", data });
  expect(await deprivationWorkbook.recognise(input, await input.head())).toBe(true);
  const refusal = await refusalOf(deprivationWorkbook.read(input));
  expect([refusal.code, refusal.arrived]).toEqual(["no-sheet", 'the sheets "Notes"']);
});

test.skipIf(!hasShared)(
  "the London workbook holds the same figures as the table of LSOAs",
  async () => {
    const book = await readShared(
      deprivationWorkbook,
      "deprivation",
      "deprivation",
      "ID 2019 for London.xlsx",
    );
    const csv = await readShared(
      deprivationCsv,
      "deprivation",
      "deprivation",
      "imd2019_lsoa11_london.csv.gz",
    );
    expect([book.level, book.vintage, book.basis]).toEqual(["lsoa", 2011, "index"]);
    expect(book.areas).toEqual(csv.areas);
    expect(book.tally).toEqual(csv.tally);
    expect(book.notes[0]).toBe('read from the sheet "IMD 2019"');
    expect(book.notes[1]).toContain('"Borough summary measures"');
  },
);
