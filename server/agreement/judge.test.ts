import { expect, test } from "vitest";
import type { Agreement } from "./compare-counts.ts";
import { type Comparison, judge } from "./judge.ts";
import { KNOWN_DIFFERENCES } from "./known-differences.ts";
import { LIMITS } from "./tolerance.ts";

const agreement = (difference: number, apart: number, correlation = 0.99): Agreement => ({
  areas: 32,
  ours: 1000 * (1 + difference),
  theirs: 1000,
  difference,
  apart,
  equal: 0.5,
  correlation,
});

const comparison = (
  table: Comparison["table"],
  level: Comparison["level"],
  ...numbers: Parameters<typeof agreement>
): Comparison => ({
  crime: "burglary",
  month: "2024-06",
  table,
  level,
  agreement: agreement(...numbers),
});

const borough = comparison("borough", "borough", -0.025, 0.028);
const ward = comparison("ward", "borough", -0.003, 0.011);
const tables = [{ crime: "burglary", month: "2024-06", agreement: agreement(-0.022, 0.023) }];

test("what is inside every limit is within, wards with more room than boroughs", () => {
  expect(judge(ward, [ward], [])).toEqual({ kind: "within" });
  expect(judge(comparison("ward", "ward", 0.02, 0.14), [], [])).toEqual({ kind: "within" });
});

test.each([
  ["total", comparison("ward", "ward", 0.021, 0.1)],
  ["apart", comparison("ward", "borough", 0, 0.031)],
  ["correlation", comparison("ward", "ward", 0, 0.1, 0.94)],
])("a %s beyond its limit, with nothing to explain it, is unexplained", (fault, one) => {
  expect(judge(one, [one], [])).toEqual({ kind: "unexplained", faults: [fault] });
});

test("where we agree with the other table and the tables differ by more, the difference is theirs", () => {
  expect(judge(borough, [borough, ward], tables)).toMatchObject({
    kind: "tables-differ",
    faults: ["total"],
    other: ward,
  });
});

test.each([
  ["there is no other table", [borough], tables],
  ["the tables were not set side by side", [borough, ward], []],
  [
    "we are further from the other table than the tables from each other",
    [borough, comparison("ward", "borough", -0.019, 0.011)],
    [{ crime: "burglary", month: "2024-06", agreement: agreement(-0.006, 0.023) }],
  ],
  [
    "the other table is out of tolerance as well",
    [borough, comparison("ward", "borough", -0.021, 0.011)],
    tables,
  ],
])("a difference is not put down to the tables when %s", (_why, all, apart) => {
  expect(judge(borough, all, apart).kind).toBe("unexplained");
});

test("a month of the reviewed table is known within the limits given there, and no further", () => {
  const known = [
    {
      crime: "burglary",
      month: "2024-06",
      table: "borough" as const,
      limits: { ...LIMITS, total: [-0.03, -0.02] as const },
      why: "looked into",
    },
  ];
  expect(judge(borough, [], [], known)).toEqual({
    kind: "known",
    faults: ["total"],
    why: "looked into",
  });
  const further = comparison("borough", "borough", -0.031, 0.028);
  expect(judge(further, [], [], known).kind).toBe("unexplained");
  const otherWay = comparison("borough", "borough", 0.025, 0.028);
  expect(judge(otherWay, [], [], known).kind).toBe("unexplained");
  expect(judge({ ...borough, table: "ward" }, [], [], known).kind).toBe("unexplained");
});

test("the reviewed table names months that are out of tolerance, each with its own narrow limits", () => {
  expect(KNOWN_DIFFERENCES.map(({ month }) => month)).toEqual([
    "2017-04",
    "2023-04",
    "2023-05",
    "2023-06",
    "2023-10",
  ]);
  for (const { month, limits } of KNOWN_DIFFERENCES) {
    const [least, most] = limits.total;
    expect(most - least, month).toBeLessThanOrEqual(0.0121);
    expect(least * most, month).toBeGreaterThan(0);
  }
});
