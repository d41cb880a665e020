import { describe, expect, test } from "vitest";
import { addMonths, type Month } from "../../geo/domain/period.ts";
import type { CoverageRow } from "../../geo/wire/snapshot.ts";
import { coverageOf, fullestYearHeld, lastTwelve } from "./covered-months.ts";

const CITY = "E09000001";
const BARKING = "E09000002";
const CROYDON = "E09000008";

function held(month: Month, rest: Partial<CoverageRow> = {}): CoverageRow {
  return {
    kind: "incident",
    force: "metropolitan",
    month,
    state: "complete",
    rows: 1000,
    located: 990,
    placed: 980,
    edge: null,
    reasons: [],
    ...rest,
  };
}

const run = (from: Month, count: number, rest: Partial<CoverageRow> = {}) =>
  Array.from({ length: count }, (_, i) => held(addMonths(from, i), rest));

describe("what a month's files can answer", () => {
  test("a month without a file is missing, for the force whose ground the borough is (trap 12)", () => {
    const coverage = coverageOf([held("2023-01")], "incident", {});
    expect(coverage.stateOf(BARKING, "2023-01")).toBe("complete");
    expect(coverage.stateOf(BARKING, "2023-02")).toBe("missing");
    expect(coverage.stateOf(CITY, "2023-01")).toBe("missing");
  });

  test("a file of some crimes answers for those and for nothing else (trap 8)", () => {
    const rows = [held("2023-01", { onlyCrimes: ["burglary", "robbery"], state: "partial" })];
    const stateFor = (crime?: readonly string[]) =>
      coverageOf(rows, "incident", crime ? { crime } : {}).stateOf(BARKING, "2023-01");
    expect(stateFor(["burglary"])).toBe("complete");
    expect(stateFor(["burglary", "drugs"])).toBe("missing");
    expect(stateFor()).toBe("missing");
  });

  test("a borough that the files leave out is missing, its neighbours are not (trap 35)", () => {
    const rows = [held("2017-01", { absentBoroughs: [CROYDON], state: "partial" })];
    const coverage = coverageOf(rows, "incident", {});
    expect(coverage.stateOf(CROYDON, "2017-01")).toBe("missing");
    expect(coverage.stateOf(BARKING, "2017-01")).toBe("complete");
  });

  test("a month that starts late, stops early or is hardly located is partial; one that is nowhere located is missing", () => {
    const rows = [
      held("2023-12", { startsOnDay: 14 }),
      held("2022-12", { stopsOnDay: 17 }),
      held("2018-02", { fewLocated: true }),
      held("2016-05", { located: 0 }),
    ];
    const coverage = coverageOf(rows, "incident", {});
    expect(rows.map(({ month }) => coverage.stateOf(BARKING, month))).toEqual([
      "partial",
      "partial",
      "partial",
      "missing",
    ]);
  });
});

describe("last-12", () => {
  const last = (rows: readonly CoverageRow[]) =>
    lastTwelve(coverageOf(rows, "incident", {}), [CITY, BARKING, CROYDON]);

  test("is the newest twelve complete months running, whatever lies after a gap", () => {
    const rows = [...run("2022-10", 15), held("2024-02"), held("2024-03")];
    expect(last(rows)).toEqual({ from: "2023-01", to: "2023-12" });
  });

  test("ends with the newest complete month where no twelve run on", () => {
    const rows = [...run("2023-01", 5), held("2023-08", { stopsOnDay: 4 })];
    expect(last(rows)).toEqual({ from: "2022-06", to: "2023-05" });
  });

  test("ends with the newest month held in part where none is complete", () => {
    expect(last([held("2023-03", { absentBoroughs: [CROYDON] })])).toEqual({
      from: "2022-04",
      to: "2023-03",
    });
  });

  test("is nothing where nothing is held", () => {
    expect(last([])).toBeNull();
  });
});

test("where only years are told, the usual one is that of most whole months, and not of files of some crimes", () => {
  const rows = [...run("2022-03", 9), ...run("2023-01", 12, { onlyCrimes: ["burglary"] })];
  const yearFor = (filters: { readonly crime?: readonly string[] }) =>
    fullestYearHeld(coverageOf(rows, "incident", filters), [BARKING]);
  expect(yearFor({})).toEqual({ from: "2022-01", to: "2022-12" });
  expect(yearFor({ crime: ["burglary"] })).toEqual({ from: "2023-01", to: "2023-12" });
});
