import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { hasShared, sharedPath } from "../../geo/testing/shared-data.ts";
import { readMemory, readShared } from "./read-as.test-support.ts";
import type { SurveyRow } from "./reference-kinds.ts";
import { refusalOf } from "./refusal.test-support.ts";
import { surveyCsv } from "./survey-csv.ts";

const read = (data: string) => readMemory(surveyCsv, "survey", { path: "x.csv", data });

const ROW: SurveyRow = {
  quarterEnd: "2023-12-31",
  borough: "E09000033",
  measure: "confidence",
  share: 0.5,
  decimals: 2,
};

test.each([
  [
    "semicolons and decimal commas",
    'Date;Borough;Measure;Proportion\n31/12/2023;City of Westminster;"""Good Job"" local";0,5\n31/12/2023;Brent;"""Good Job"" local";0,51\n',
  ],
  [
    "commas and decimal points",
    'date,borough,measure,proportion\n2023-12-31,Westminster,"""Good Job"" local",0.5\n2023-12-31,Brent,"""Good Job"" local",0.51\n',
  ],
  [
    "quoted decimal commas",
    'Date,Borough,Measure,Proportion\n31/12/2023,Westminster,Good Job local,"0,50"\n31/12/2023,Brent,Good Job local,"0,51"\n',
  ],
  [
    "tabs and whole percents",
    "Proportion\tMeasure\tDate\tBorough\n50\tPolice do a good job in the local area\tDec-23\tWestminster\n51\tPolice do a good job in the local area\tDec-23\tBrent\n",
  ],
  [
    "percent signs and times of day",
    "Date;Borough;Measure;Proportion\n2023-12-31T00:00:00;Westminster;good job local;50%\n2023-12-31T00:00:00;Brent;good job local;51 %\n",
  ],
])("%s give the same rows", async (_what, data) => {
  expect((await read(data)).rows).toEqual([ROW, { ...ROW, borough: "E09000005", share: 0.51 }]);
});

const many = (line: string) =>
  `Date,Survey,Borough,Measure,Proportion\n${Array.from({ length: 30 }, (_, i) => `30/09/20${10 + i},PAS,MPS,Trust MPS,0.7`).join("\n")}\n${line}\n`;

test.each([
  ["date-not-a-quarter-end", "30/11/2023,PAS,MPS,Trust MPS,0.7"],
  ["date-not-a-quarter-end", "12/31/2023,PAS,MPS,Trust MPS,0.7"],
  ["borough-unrecognised", "31/12/2023,PAS,Atlantis,Trust MPS,0.7"],
  ["share-unreadable", "31/12/2023,PAS,MPS,Trust MPS,most"],
  ["share-blank", "31/12/2023,PAS,MPS,Trust MPS,"],
  ["row-repeated", "30/09/2010,PAS,MPS,Trust MPS,0.7"],
  ["other-survey", "31/12/2023,USS,MPS,Trust MPS,0.7"],
  ["measure-unrecognised", "31/12/2023,PAS,MPS,Police ride horses,0.7"],
])("one row is set aside (%s): %s", async (reason, line) => {
  const { rows, tally } = await read(many(line));
  expect([...tally.setAside]).toEqual([[reason, { count: 1, firstLine: 32 }]]);
  expect(rows).toHaveLength(30);
});

test("a measure that is not in the reviewed table is named, and does not stop the file however often it comes", async () => {
  const data =
    "Date,Measure,Proportion\n31/12/2023,Police ride horses,70\n30/09/2023,Police ride horses,71\n30/09/2023,Trust MPS,71\n";
  const { rows, notes } = await read(data);
  expect(rows).toHaveLength(1);
  expect(notes).toEqual(['the measure "Police ride horses" is not known: 2 rows were left out']);
});

test("two values for one quarter, borough and measure are refused", async () => {
  const refusal = await refusalOf(read(many("30/09/2010,PAS,MPS,Trust MPS,0.8")));
  expect([refusal.code, refusal.line]).toEqual(["survey-contradicts-itself", 32]);
});

test("London's figures beside boroughs that are no shares, or not what London's own rows say, are counted", async () => {
  const lines = [
    "31/12/2023,Brent,Trust MPS,0.6,n/a",
    "31/12/2023,Barnet,Trust MPS,0.6,0.71",
    "31/12/2023,MPS,Trust MPS,0.7,",
  ];
  const { rows, tally, notes } = await read(
    `Date,Borough,Measure,Proportion,MPS\n${lines.join("\n")}\n`,
  );
  expect([rows.length, tally.used]).toEqual([3, 3]);
  expect(notes.slice(-2)).toEqual([
    "1 London figures beside boroughs are no shares and were left out",
    "1 London figures beside boroughs differ from London's own rows, which are used",
  ]);
});

test("a share among percents is set aside, since it can only be meant otherwise", async () => {
  const values = Array.from({ length: 30 }, (_, i) => `31/12/20${10 + i},Trust MPS,70`);
  const { rows, tally } = await read(
    `Date,Measure,Proportion\n${values.join("\n")}\n31/03/2023,Trust MPS,0.7\n`,
  );
  expect([rows.length, tally.setAside.get("share-unreadable")?.count]).toEqual([30, 1]);
});

describe.skipIf(!hasShared)("on the real files", () => {
  const boroughs = () => readShared(surveyCsv, "survey", "trust", "PAS_buroughs.csv");
  const total = () => readShared(surveyCsv, "survey", "trust", "PAS_Total.csv");
  const perception = () => readShared(surveyCsv, "survey", "trust", "public-perception-data.csv");
  const byKey = (rows: readonly SurveyRow[]) =>
    new Map(
      rows.map((row) => [`${row.quarterEnd} ${row.borough ?? ""} ${row.measure}`, row.share]),
    );

  test("the borough sheet holds 37 quarters, 32 boroughs and eight measures, trust from March 2016 (trap 5)", async () => {
    const { rows, tally } = await boroughs();
    expect([rows.length, tally.setAside.size]).toEqual([9312, 0]);
    const distinct = (pick: (row: SurveyRow) => string | null) =>
      [...new Set(rows.map(pick))].sort();
    const quarters = distinct(({ quarterEnd }) => quarterEnd);
    expect([quarters.length, quarters[0], quarters.at(-1)]).toEqual([
      37,
      "2014-12-31",
      "2023-12-31",
    ]);
    const codes = distinct(({ borough }) => borough);
    expect(codes).toHaveLength(32);
    expect(distinct(({ measure }) => measure)).toHaveLength(8);
    const trust = rows
      .filter(({ measure }) => measure === "trust")
      .map(({ quarterEnd }) => quarterEnd);
    expect([trust.length, trust.sort()[0]]).toEqual([1024, "2016-03-31"]);
    expect(
      rows.every(({ share, decimals }) => share >= 0.04 && share <= 0.94 && decimals === 2),
    ).toBe(true);
  });

  test("boroughs' shares are of twelve months running and give no base, and nobody was asked in the City (trap 53)", async () => {
    const { rows, notes } = await boroughs();
    expect(rows.filter(({ borough }) => borough === "E09000001")).toEqual([]);
    expect(notes.join()).toContain("twelve months");
    expect(notes.join()).toContain("no number of respondents");
  });

  test("a borough is one whatever it is called: Westminster, and Richmond with a capital in three quarters (trap 51)", async () => {
    const text = readFileSync(sharedPath("data", "trust", "PAS_buroughs.csv"), "utf8");
    expect(text).toContain("City of Westminster");
    const called = new Set(text.match(/Richmond [Uu]pon Thames/g));
    expect(called.size).toBe(2);
    const { rows } = await boroughs();
    const of = (code: string) => rows.filter(({ borough }) => borough === code).length;
    expect([of("E09000027"), of("E09000033")]).toEqual([291, 291]);
  });

  test("the London figure beside the boroughs is that of the London sheet", async () => {
    const { london } = await boroughs();
    const { rows } = await total();
    expect(byKey(london)).toEqual(byKey(rows));
  });

  test("the two publications agree to the rounded point wherever both have a value", async () => {
    const sheet = byKey((await total()).rows);
    const { rows, tally } = await perception();
    expect([rows.length, tally.setAside.size]).toEqual([280, 0]);
    const shared = rows.filter((row) => sheet.has(`${row.quarterEnd}  ${row.measure}`));
    expect(shared).toHaveLength(245);
    for (const row of shared) {
      expect([row, sheet.get(`${row.quarterEnd}  ${row.measure}`)]).toEqual([row, row.share]);
    }
  });

  test("the public perception table runs to September 2025, two of its measures to March 2022", async () => {
    const { rows } = await perception();
    const lastOf = (measure: string) =>
      rows
        .filter((row) => row.measure === measure)
        .map(({ quarterEnd }) => quarterEnd)
        .sort()
        .at(-1);
    expect(lastOf("confidence")).toBe("2025-09-30");
    expect([lastOf("informed"), lastOf("knows-contact")]).toEqual(["2022-03-31", "2022-03-31"]);
  });

  test.each([
    ["2021-12-31", "confidence", 51],
    ["2019-09-30", "confidence", 58],
    ["2014-12-31", "relied-on", 77],
    ["2021-12-31", "relied-on", 59],
    ["2022-03-31", "relied-on", 57],
    ["2014-12-31", "treats-fairly", 74],
    ["2021-12-31", "treats-fairly", 64],
    ["2022-03-31", "treats-fairly", 62],
    ["2023-09-30", "treats-fairly", 63],
    ["2015-03-31", "knows-contact", 42],
    ["2019-12-31", "knows-contact", 12],
    ["2021-12-31", "knows-contact", 27],
  ])(
    "London at %s, %s, is within a point of the %i % that was reported",
    async (quarterEnd, measure, percent) => {
      const value = byKey((await total()).rows).get(`${quarterEnd}  ${measure}`) ?? Number.NaN;
      expect(Math.abs(value * 100 - percent)).toBeLessThanOrEqual(1 + 1e-9);
    },
  );

  test("confidence stood at 66 to 69 % from December 2014 to March 2018", async () => {
    const { rows } = await total();
    const values = rows
      .filter(({ measure, quarterEnd }) => measure === "confidence" && quarterEnd <= "2018-03-31")
      .map(({ share }) => Math.round(share * 100));
    expect(values).toHaveLength(14);
    expect(values.every((value) => value >= 65 && value <= 70)).toBe(true);
  });

  test.each([
    ["E09000022", 45],
    ["E09000012", 51],
    ["E09000019", 51],
    ["E09000023", 52],
    ["E09000021", 80],
    ["E09000004", 79],
    ["E09000029", 77],
  ])(
    "fair treatment in %s at the end of 2021 is within a point of the %i % that was reported",
    async (borough, percent) => {
      const value = byKey((await boroughs()).rows).get(`2021-12-31 ${borough} treats-fairly`);
      expect(Math.abs((value ?? Number.NaN) * 100 - percent)).toBeLessThanOrEqual(1 + 1e-9);
    },
  );
});
