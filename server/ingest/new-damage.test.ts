import { describe, expect, test } from "vitest";
import { addMonths } from "../../geo/domain/period.ts";
import type { CoverageRow } from "../../geo/wire/snapshot.ts";
import { newDamage } from "./new-damage.ts";

const held = (month: string, rest: Partial<CoverageRow> = {}): CoverageRow => ({
  kind: "incident",
  force: "metropolitan",
  month,
  state: rest.reasons ? "partial" : "complete",
  rows: 4_000,
  located: rest.rows ?? 4_000,
  placed: rest.rows ?? 4_000,
  edge: null,
  reasons: [],
  ...rest,
});

const months = (first: string, count: number, rest: Partial<CoverageRow> = {}) =>
  Array.from({ length: count }, (_, i) => held(addMonths(first, i), rest));

const BURGLARY = { onlyCrimes: ["burglary"], reasons: ["holds only burglary"] };
const without = (...absentBoroughs: string[]) => ({ absentBoroughs, reasons: ["leaves out some"] });

describe("a month of some crimes only", () => {
  test("is no news where the newest months are so, whatever was held long ago", () => {
    const before = [...months("2020-01", 24), ...months("2022-01", 12, BURGLARY)];
    expect(newDamage(held("2023-01", BURGLARY), before)).toEqual([]);
  });

  test("is news where most of the newest twelve were whole, be the very newest not", () => {
    const before = [...months("2022-01", 11), held("2022-12", BURGLARY)];
    expect(newDamage(held("2023-01", BURGLARY), before)).toEqual(["holds only burglary"]);
  });

  test("is news where those held hold more than it", () => {
    const before = months("2022-01", 12, { onlyCrimes: ["burglary", "robbery"] });
    expect(newDamage(held("2023-01", BURGLARY), before)).toEqual(["holds only burglary"]);
    expect(newDamage(held("2023-01", { ...BURGLARY, onlyCrimes: ["burglary"] }), [])).toEqual([]);
  });

  test("is no news where that very month was so", () => {
    const before = [...months("2022-01", 12), held("2023-01", BURGLARY)];
    expect(newDamage(held("2023-01", { ...BURGLARY, rows: 4_100 }), before)).toEqual([]);
  });
});

describe("a cut file of a force of which no whole month is held", () => {
  const before = months("2023-04", 3, BURGLARY);

  test("is news by its boroughs, though it holds over half of the rows", () => {
    const cut = held("2023-07", { ...BURGLARY, ...without("E09000028"), rows: 3_000 });
    expect(newDamage(cut, before)).toEqual(["leaves out some"]);
  });

  test("says how little it holds, though it leaves out boroughs as well", () => {
    const cut = held("2023-07", { ...BURGLARY, ...without("E09000028"), rows: 1_800 });
    expect(newDamage(cut, before)).toEqual([
      "leaves out some",
      "holds 45 % of the rows usual for a month",
    ]);
  });

  test("is news by its rows alone, where it is too small to show what it lacks", () => {
    expect(newDamage(held("2023-07", { rows: 50 }), before)).toEqual([
      "holds 1 % of the rows usual for a month",
    ]);
  });

  test("is judged by the months after it where none is held before it", () => {
    expect(newDamage(held("2023-01", { rows: 50 }), before)).toHaveLength(1);
    expect(newDamage(held("2020-01", { rows: 50 }), before)).toEqual([]);
  });

  test("is not measured by a month that is damaged itself", () => {
    const damaged = held("2023-06", { ...without("E09000028"), rows: 900, shareOfUsual: 0.2 });
    expect(newDamage(held("2023-07", without("E09000028")), [damaged])).toEqual([]);
    const cut = held("2023-07", { stopsOnDay: 9, reasons: ["stops on day 9"], rows: 3_000 });
    expect(newDamage(cut, [...before, damaged])).toEqual(["stops on day 9"]);
  });
});

test("boroughs that the newest months leave out are no news, others are", () => {
  const before = months("2017-01", 6, without("E09000001", "E09000002"));
  expect(newDamage(held("2017-07", without("E09000002")), before)).toEqual([]);
  expect(newDamage(held("2017-07", without("E09000003")), before)).toEqual(["leaves out some"]);
});

describe("searches without coordinates", () => {
  const searches = (month: string, located: number) =>
    held(month, { kind: "stop", force: "city-of-london", rows: 100, located });
  const few = (located: number) => ({
    ...searches("2018-10", located),
    fewLocated: true as const,
    reasons: [`${located} % of events have coordinates`],
  });
  // As the City's are, and from 36 to 85 % in other months.
  const before = [searches("2018-02", 74), searches("2018-03", 81), searches("2018-04", 55)];

  test("are usual for a force that leaves out many", () => {
    expect(newDamage(few(36), before)).toEqual([]);
  });

  test("are news where under half of its usual share has any", () => {
    expect(newDamage(few(25), before)).toEqual(["25 % of events have coordinates"]);
    expect(newDamage(few(0), [few(0), searches("2018-09", 0)])).toEqual([]);
  });
});
