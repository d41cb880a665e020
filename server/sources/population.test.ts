import { describe, expect, test } from "vitest";
import { hasShared, sharedPath } from "../../geo/testing/shared-data.ts";
import { memoryInput } from "./input.test-support.ts";
import type { Input } from "./input.ts";
import { listInputs } from "./list-inputs.ts";
import { populationEstimates } from "./population.ts";
import { refusalOf } from "./refusal.test-support.ts";

async function readInput(input: Input | undefined) {
  if (!input) throw new Error("no input");
  const result = await populationEstimates.read(input);
  const [year, ...others] = result.kind === "population" ? result.years : [];
  if (result.kind !== "population" || !year || others.length > 0) throw new Error("not one year");
  return { ...result, ...year };
}

const read = (data: string) => readInput(memoryInput({ path: "x.csv", data }));

test("the year is in the column's name, and thousands may have commas", async () => {
  const result = await read('ward_code,Population Mid-2021\nE05013496,"14,123"\n');
  expect([result.level, result.year, [...result.residents]]).toEqual([
    "ward",
    2021,
    [["E05013496", 14123]],
  ]);
});

test("a blank is no zero", async () => {
  const rows = Array.from(
    { length: 30 },
    (_, i) => `E05${String(13496 + i).padStart(6, "0")},${i}`,
  );
  const { residents, tally } = await read(
    `ward_code,population_mid2021\n${rows.join("\n")}\nE05013600,\n`,
  );
  expect(residents.get("E05013496")).toBe(0);
  expect(residents.has("E05013600")).toBe(false);
  expect([...tally.setAside]).toEqual([["count-blank", { count: 1, firstLine: 32 }]]);
});

test.each([
  ["columns-missing", "place,population_mid2021\nx,1\n"],
  ["several-years", "ward_code,population_mid2020,population_mid2021\nE05013496,1,2\n"],
  ["count-unreadable", "ward_code,population_mid2021\nE05013496,1.5\n"],
])("a table is refused for %s", async (code, data) => {
  expect((await refusalOf(read(data))).code).toBe(code);
});

describe.skipIf(!hasShared)("on the real files", () => {
  const readShared = async (name: string) =>
    readInput((await listInputs([sharedPath("data", "population", name)])).inputs[0]);
  const total = (residents: ReadonlyMap<string, number>) =>
    [...residents.values()].reduce((sum, count) => sum + count, 0);

  test("the City has 10 of its 25 wards, so that 15 have no estimate rather than nobody (trap 45)", async () => {
    const { level, year, residents } = await readShared("london_ward_population_mid2021.csv");
    expect([level, year, residents.size, total(residents)]).toEqual(["ward", 2021, 689, 8_804_769]);
    const city = [...residents.keys()].filter((code) => code >= "E05009288" && code <= "E05009312");
    expect(city).toHaveLength(10);
  });

  test("the boroughs sum to the same", async () => {
    const result = await readShared("derived_london_borough_population_mid2021.csv");
    expect([result.level, result.residents.size, total(result.residents)]).toEqual([
      "borough",
      33,
      8_804_769,
    ]);
  });
});
