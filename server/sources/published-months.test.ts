import { describe, expect, test } from "vitest";
import { hasShared } from "../../geo/testing/shared-data.ts";
import { publishedMonths } from "./published-months.ts";
import { readMemory, readShared } from "./read-as.test-support.ts";
import type { PublishedRead } from "./reference-kinds.ts";
import { refusalOf } from "./refusal.test-support.ts";

test.each([
  ["borough-unrecognised", "BURGLARY,BURGLARY,Atlantis,1,2"],
  ["count-unreadable", "BURGLARY,BURGLARY,Brent,1,"],
])("a row is set aside for %s", async (code, row) => {
  const data = `MajorText,MinorText,BoroughName,202401,202402\n${row}\n`;
  const refusal = await refusalOf(
    readMemory(publishedMonths, "published", { path: "x.csv", data }),
  );
  expect([refusal.code, refusal.line]).toEqual([code, 2]);
});

describe.skipIf(!hasShared)("on the real files", () => {
  const shared = (file: string) =>
    readShared(publishedMonths, "published", "police", "published", file);
  const sum = ({ rows }: PublishedRead) =>
    rows.flatMap(({ counts }) => counts).reduce((all, count) => all + count, 0);

  test("Heathrow's ward has two series in each category, its own and the airport unit's, both in Hillingdon (trap 52)", async () => {
    const read = await shared("MPS Ward Level Crime (most recent 24 months) 202304-202503.csv.gz");
    expect([read.level, read.vintage, read.rows.length]).toEqual(["ward", 2022, 17_901]);
    expect([read.periods.length, read.periods[0], read.periods.at(-1)]).toEqual([
      24,
      "2023-04",
      "2025-03",
    ]);
    expect(new Set(read.rows.map(({ area }) => area)).size).toBe(679);
    const airport = read.rows.filter(({ label }) => label.includes("SO18"));
    expect(airport).toHaveLength(27);
    expect(new Set(airport.map(({ area, borough }) => `${area} ${borough}`))).toEqual(
      new Set(["E05013570 E09000017"]),
    );
    expect(read.rows.filter(({ area }) => area === "E05013570")).toHaveLength(50);
  });

  test("the airports count in Hillingdon and the unknown stays apart (trap 52)", async () => {
    const read = await shared("MPS Borough Level Crime (most recent 24 months) 202401-202512.csv");
    const airports = read.rows.filter(({ label }) => label.startsWith("London Heathrow"));
    expect([airports.length, airports.every(({ area }) => area === "E09000017")]).toEqual([
      26,
      true,
    ]);
    const unknown = read.rows.filter(({ area }) => area === null);
    expect(unknown.map(({ label }) => label)).toEqual(unknown.map(() => "Unknown"));
    expect(read.notes).toEqual(['"Unknown" is in no borough and stays apart']);
    expect(new Set(read.rows.map(({ area }) => area)).size).toBe(33);
    expect(read.rows.some(({ area }) => area === "E09000001")).toBe(false);
  });

  test("2008 to 2018 come in two tables without a gap, under older names of categories", async () => {
    const before = await shared("MPS Borough Level Crime (historic) 200801-201612.csv");
    const after = await shared("MPS Borough Level Crime (most recent 24 months) 201701-201812.csv");
    expect([before.periods.at(-1), after.periods[0], after.periods.at(-1)]).toEqual([
      "2016-12",
      "2017-01",
      "2018-12",
    ]);
    expect(before.periods).toHaveLength(108);
    expect(new Set(before.rows.map(({ major }) => major)).has("Theft and Handling")).toBe(true);
    expect(new Set(before.rows.map(({ area }) => area)).size).toBe(32);
    expect(sum(before) / 9).toBeGreaterThan(600_000);
    expect(sum(after) / 2).toBeGreaterThan(sum(before) / 9);
  });

  test("ward and borough tables agree by major category in the months they share, the City's absence included", async () => {
    const wards = await shared("MPS Ward Level Crime (most recent 24 months) 202304-202503.csv.gz");
    const boroughs = await shared(
      "MPS Borough Level Crime (most recent 24 months) 202401-202512.csv",
    );
    const burglaryIn = ({ rows, periods }: PublishedRead, month: string) =>
      rows
        .filter(({ major, borough }) => major === "BURGLARY" && borough !== null)
        .reduce((all, { counts }) => all + (counts[periods.indexOf(month)] ?? Number.NaN), 0);
    for (const month of ["2024-02", "2024-12", "2025-03"]) {
      const ratio = burglaryIn(wards, month) / burglaryIn(boroughs, month);
      expect(Math.abs(ratio - 1)).toBeLessThan(0.05);
    }
  });
});
