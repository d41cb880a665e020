import { expect, test } from "vitest";
import { areaRows } from "./area-row.ts";
import { sortRows } from "./sorted-rows.ts";
import { someValues } from "./values.test-support.ts";

const rows = areaRows(someValues());

function namesBy(key: "value" | "name" | "low", descending: boolean): string[] {
  return sortRows(rows, { key, descending }).map(({ name }) => name);
}

test("numbers sort either way, and what has none comes last both times", () => {
  expect(namesBy("value", true)).toEqual(["Bray", "Aldham", "City"]);
  expect(namesBy("value", false)).toEqual(["Aldham", "Bray", "City"]);
});

test("names sort as words do, numbers in them as numbers", () => {
  expect(namesBy("name", false)).toEqual(["Aldham", "Bray", "City"]);
  const wards = areaRows(someValues({ name: ["Camden 010A", "Camden 9", "Camden 010B"] }));
  expect(sortRows(wards, { key: "name", descending: false }).map(({ name }) => name)).toEqual([
    "Camden 9",
    "Camden 010A",
    "Camden 010B",
  ]);
});
