import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { memoryInput } from "./input.test-support.ts";
import { readMemory } from "./read-as.test-support.ts";
import { refusalOf } from "./refusal.test-support.ts";
import { RefusedInput } from "./refused-input.ts";
import { surveyCsv } from "./survey-csv.ts";
import { surveyWorkbook } from "./survey-workbook.ts";
import { SURVEY } from "./table-samples.test-support.ts";
import { type Cell, writeWorkbook } from "./workbook-writer.test-support.ts";
import { writeZip } from "./zip-writer.test-support.ts";

/** 31 December 2014 in days from 1900. */
const DECEMBER_2014 = 42_004;
const HEADER = ["Date", "Survey", "Borough", "Measure", "Proportion", "MPS"];

function boroughs(date: Cell = { serial: DECEMBER_2014 }): Cell[][] {
  return [
    HEADER,
    [date, "PAS", "City of Westminster", '"Good Job" local', 0.7, 0.67],
    [date, "PAS", "Brent", "Listen to concerns", 0.71, 0.74],
  ];
}

const read = (data: Uint8Array) => readMemory(surveyWorkbook, "survey", { path: "x.xlsx", data });
const reading = (data: Uint8Array) => surveyWorkbook.read(memoryInput({ path: "x.xlsx", data }));

test("the workbook gives the same rows as its sheet saved as CSV, with its strings shared or not", async () => {
  const csv = await readMemory(surveyCsv, "survey", SURVEY);
  for (const shared of [false, true]) {
    const { rows, london } = await read(writeWorkbook({ Borough: boroughs() }, { shared }));
    expect(rows).toEqual(csv.rows);
    expect(london).toEqual(csv.london);
  }
});

test("dates are counted from 1904 where the workbook says so, and written dates do as well", async () => {
  const plain = await read(writeWorkbook({ Borough: boroughs() }));
  const since1904 = { serial: DECEMBER_2014 - 1462 };
  const other = await read(writeWorkbook({ Borough: boroughs(since1904) }, { date1904: true }));
  const written = await read(writeWorkbook({ Borough: boroughs("31/12/2014") }));
  expect([other.rows, written.rows]).toEqual([plain.rows, plain.rows]);
});

test("every sheet with the survey's columns is read, others are not", async () => {
  const london = [HEADER, [{ serial: DECEMBER_2014 }, "PAS", "MPS", "Trust MPS", 0.8, null]];
  const { rows, tally, notes } = await read(
    writeWorkbook({ Notes: [["About this"]], Borough: boroughs(), MPS: london }),
  );
  expect(rows.map(({ borough }) => borough)).toEqual(["E09000033", "E09000005", null]);
  expect([tally.read, tally.used]).toEqual([3, 3]);
  expect(notes.slice(0, 2)).toEqual([
    'read from the sheets "Borough", "MPS"',
    'other sheets were left out: "Notes"',
  ]);
});

test("an error in a cell is a missing value, counted, and a blank row is none", async () => {
  const many = Array.from({ length: 30 }, (_, i): Cell[] => [
    `31/12/20${10 + i}`,
    "PAS",
    "MPS",
    "Trust MPS",
    0.8,
  ]);
  const bad: Cell[] = ["31/03/2020", "PAS", "MPS", "Trust MPS", { error: "#N/A" }];
  const { rows, tally } = await read(writeWorkbook({ MPS: [HEADER, ...many, [], bad] }));
  expect([rows.length, tally.read]).toEqual([30, 31]);
  expect([...tally.setAside]).toEqual([["share-blank", { count: 1, firstLine: 33 }]]);
});

test("a serial date that is no end of a quarter is set aside like any other", async () => {
  const refusal = await refusalOf(read(writeWorkbook({ Borough: boroughs({ serial: 3 }) })));
  expect(refusal.code).toBe("date-not-a-quarter-end");
});

describe("a workbook is refused for", () => {
  const sheet = (xml: string) =>
    writeWorkbook({ Borough: boroughs() }, { parts: { "xl/worksheets/sheet1.xml": xml } });
  const around = (cells: string) => sheet(`<worksheet><sheetData>${cells}</sheetData></worksheet>`);

  test.each([
    [
      "a document type",
      writeWorkbook(
        { A: boroughs() },
        { parts: { "xl/workbook.xml": '<!DOCTYPE x [<!ENTITY a "b">]><workbook/>' } },
      ),
      "document-type",
      "<!DOCTYPE",
    ],
    [
      "an entity in any part",
      writeWorkbook({ A: boroughs() }, { parts: { "docProps/core.xml": '<!ENTITY a "b">' } }),
      "document-type",
      "docProps/core.xml",
    ],
    [
      "text in UTF-16, which could hide one",
      writeWorkbook({ A: boroughs() }, { parts: { "docProps/app.xml": "<\0!\0D\0" } }),
      "encoding",
      "another encoding",
    ],
    [
      "a cell in a far corner",
      around('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
      "sheet-too-large",
      "row 1048576 and column 16384",
    ],
    [
      "a cell whose place is written in entities",
      around('<row r="1"><c r="&#88;FD1048576"><v>1</v></c></row>'),
      "damaged-workbook",
      "&#88;",
    ],
    [
      "a string that is not in the table",
      around('<row r="1"><c r="A1" t="s"><v>99</v></c></row>'),
      "damaged-workbook",
      "VALUE_INVALID",
    ],
    [
      "a cell without a place",
      around('<row r="1"><c><v>1</v></c></row>'),
      "damaged-workbook",
      "cannot be read",
    ],
    ["no sheets", writeWorkbook({}), "damaged-workbook", "with sheets"],
    [
      "a sheet that is not there",
      writeWorkbook({ A: [] }, { parts: { "xl/_rels/workbook.xml.rels": "<Relationships/>" } }),
      "damaged-workbook",
      "no such part",
    ],
    [
      "other columns",
      writeWorkbook({ Notes: [["Date", "Value"]], More: [] }),
      "no-sheet",
      '"Notes", "More"',
    ],
  ])("%s", async (_what, data, code, said) => {
    const refusal = await refusalOf(reading(data));
    expect(refusal.code).toBe(code);
    expect(refusal.message).toContain(said);
  });

  test("parts that expand past all measure", async () => {
    const zeros = writeZip([{ name: "xl/workbook.xml", data: Buffer.alloc(30_000_000, 32) }]);
    expect((await refusalOf(reading(zeros))).code).toBe("expands-too-much");
  });

  test("damage anywhere in its sheet, and nothing else happens", async () => {
    const text = `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Date</t></is></c></row></sheetData></worksheet>`;
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.string({ maxLength: 3 }), async (at, by) => {
        const result: unknown = await reading(
          sheet(text.slice(0, at) + by + text.slice(at + by.length)),
        ).catch((error: unknown) => error);
        expect(result).toBeInstanceOf(RefusedInput);
      }),
      { numRuns: 200 },
    );
  });
});

test("other zips and damaged ones are not taken for it", async () => {
  const whole = writeWorkbook({ Borough: boroughs() });
  for (const data of [whole.subarray(0, -30), writeZip([{ name: "a.csv", data: "Date" }])]) {
    const input = memoryInput({ path: "x.xlsx", data });
    expect(await surveyWorkbook.recognise(input, await input.head())).toBe(false);
  }
});
