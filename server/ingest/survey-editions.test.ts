import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { hasShared, sharedPath } from "../../geo/testing/shared-data.ts";
import { memoryInput } from "../sources/input.test-support.ts";
import { surveyCsv } from "../sources/survey-csv.ts";
import { emptyStore, ingestInto, refresh, TINY_CITY } from "../testing/tiny-city.ts";
import { referencesFile } from "./kept-references.ts";
import { sortReferences } from "./references.ts";

const LAMBETH_TRUST = "2023-12-31 E09000022 trust";
const HEAD = "Date;Survey;Borough;Measure;Proportion";

/** A survey file of the quarters that end in December 2023 and, where it is given, March 2024. */
async function survey(
  path: string,
  shares: readonly [december: string, march?: string],
  options: { readonly named?: boolean } = {},
) {
  const lines = ["31/12/2023", "31/03/2024"].flatMap((date, i) =>
    shares[i] ? [`${date};PAS;Lambeth;Trust MPS;${shares[i]}`] : [],
  );
  const input = memoryInput({
    path,
    data: [HEAD, ...lines, ""].join("\n"),
    named: false,
    ...options,
  });
  return { input, read: await surveyCsv.read(input) };
}

type Survey = Awaited<ReturnType<typeof survey>>;

const shareOf = ({ survey: rows }: ReturnType<typeof sortReferences>) =>
  rows.find(({ quarterEnd }) => quarterEnd === "2023-12-31")?.share;

describe("of survey files that differ", () => {
  test.each<[string, () => Promise<[used: Survey, left: Survey]>]>([
    [
      "one given by name is believed before one found in a folder",
      async () => [
        await survey("a.csv", ["0,5"], { named: true }),
        await survey("b.csv", ["0,6", "0,6"]),
      ],
    ],
    [
      "a publisher's own before a derived one",
      async () => [await survey("b.csv", ["0,5"]), await survey("derived_a.csv", ["0,6", "0,6"])],
    ],
    [
      "the one that ends later, though the other says more",
      async () => [await survey("a.csv", ["0,5", "0,5"]), await survey("b.csv", ["0,6"])],
    ],
    [
      "the less rounded one of two that end together",
      async () => [await survey("b.csv", ["0,513"]), await survey("a.csv", ["0,6"])],
    ],
  ])("%s, in whatever order they come", async (_, files) => {
    const [used, left] = await files();
    const expected = used.read.kind === "survey" ? used.read.rows[0]?.share : undefined;
    for (const given of [
      [used, left],
      [left, used],
    ]) {
      const found = sortReferences(given);
      expect(shareOf(found)).toBe(expected);
      expect([...(found.leftValues.get(left.input.path) ?? [])]).toContainEqual([
        LAMBETH_TRUST,
        used.input.path,
      ]);
      expect(found.disagreements).toMatchObject([
        { what: "survey", used: used.input.path, left: left.input.path, shared: 1, differing: 1 },
      ]);
    }
  });

  test("alike in all but what they say, one is believed whatever they are called", async () => {
    const low = ["0,5", "0,6"] as const;
    const high = ["0,6", "0,5"] as const;
    const found = [
      sortReferences([await survey("a.csv", low), await survey("b.csv", high)]),
      sortReferences([await survey("a.csv", high), await survey("b.csv", low)]),
    ];
    expect(found[0]?.survey).toEqual(found[1]?.survey);
    // File by file: never the higher of each two.
    expect(new Set(found[0]?.survey.map(({ share }) => share)).size).toBe(2);
  });

  test("a figure and the same figure rounded are no difference", async () => {
    const found = sortReferences([
      await survey("a.csv", ["0,514"]),
      await survey("b.csv", ["0,51"]),
    ]);
    expect(found.disagreements).toEqual([]);
    expect([...found.left]).toEqual([["b.csv", "a.csv"]]);
  });

  test("those given in a refresh replace what was held, and the report says so", async () => {
    const before = sortReferences([await survey("a.csv", ["0,5", "0,5"])]);
    const after = sortReferences([await survey("b.csv", ["0,4"])], {
      references: referencesFile(before),
      sets: [],
    });
    expect(after.survey.map(({ share }) => share)).toEqual([0.4, 0.5]);
    expect(after.disagreements).toMatchObject([
      { left: "the snapshot that this builds on", shared: 1, differing: 1, largest: 0.1 },
    ]);
  });
});

describe.skipIf(!hasShared)("the survey's files as published", () => {
  const trust = (name: string) => sharedPath("data", "trust", name);
  const fileNamed = (report: Awaited<ReturnType<typeof ingestInto>>, name: string) =>
    report.files.find(({ path }) => path.endsWith(name));

  test("agree wherever they overlap, and the report says which of them each London figure was taken from", async () => {
    const { store, remove } = await emptyStore();
    const report = await ingestInto(store, TINY_CITY, sharedPath("data", "trust"));
    await remove();
    expect(report.disagreements).toEqual([]);
    expect(fileNamed(report, "public-perception-data.csv")).toMatchObject({ read: 280, used: 280 });
    expect(fileNamed(report, "PAS_buroughs.csv")).toMatchObject({ read: 9312, used: 9312 });
    expect(fileNamed(report, "PAS_Total.csv")).toMatchObject({
      read: 291,
      used: 0,
      setAside: { "another-edition-used": 291 },
      notes: [
        expect.stringMatching(/^the same is taken from .*PAS_buroughs\.csv and .*perception/),
      ],
    });
  });

  test("changed in one figure: the report counts it, says how much and gives it as the example", async () => {
    const { store, remove } = await emptyStore();
    const folder = await mkdtemp(join(tmpdir(), "trust-atlas-survey-"));
    const text = await readFile(trust("PAS_Total.csv"), "utf8");
    const changed = text.replace(
      /(31\/12\/2023;PAS;MPS;Trust MPS;)[\d,]+/,
      (_, start: string) => `${start}0,99`,
    );
    await writeFile(join(folder, "corrected.csv"), changed);
    const report = await ingestInto(store, TINY_CITY, trust("PAS_Total.csv"), folder);
    const after = await refresh(store, [join(folder, "corrected.csv")], { dryRun: true });
    await rm(folder, { recursive: true });
    await remove();
    expect(report.disagreements).toMatchObject([
      { what: "survey", shared: 291, differing: 1, used: trust("PAS_Total.csv") },
    ]);
    expect(report.disagreements[0]?.example).toMatch(
      /^trust, London, quarter to 2023-12-31: 0\.\d+, not used: trust, London, quarter to 2023-12-31: 0\.99$/,
    );
    expect(fileNamed(report, "corrected.csv")).toMatchObject({
      used: 0,
      setAside: { "another-edition-used": 291 },
    });
    expect(after.disagreements).toMatchObject([{ shared: 291, differing: 1 }]);
  });
});
