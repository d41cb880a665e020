import { expect, test } from "vitest";
import type { Difference } from "../measure/compare-estimates.ts";
import { parseClaim } from "./claim-question.ts";
import { judgeAgainstNumber, judgeDifference } from "./judge-claim.ts";

const FIGURE = { value: 3.5, low: 3.3, high: 3.7, state: "ok", reason: null } as const;

test.each([
  ["more-than", 3, "supported"],
  ["above", 3.3, "cannot-tell"],
  ["more-than", 3.6, "cannot-tell"],
  ["more-than", 4, "not-supported"],
  ["less-than", 4, "supported"],
  ["below", 3, "not-supported"],
  ["about", 3.5, "supported"],
  ["about", 3.3, "supported"],
  ["about", 5, "not-supported"],
] as const)("3.5 (3.3 to 3.7) is %s %d: %s", (says, number, verdict) => {
  expect(judgeAgainstNumber(says, FIGURE, number, false).verdict).toBe(verdict);
});

test("about cannot be told where the interval is wide enough to hold the number", () => {
  const wide = { ...FIGURE, low: 1, high: 9 };
  expect(judgeAgainstNumber("about", wide, 6, false).verdict).toBe("cannot-tell");
});

test("an interval without end supports nothing beyond it", () => {
  const open = { ...FIGURE, high: null };
  expect(judgeAgainstNumber("less-than", open, 1e9, false).verdict).toBe("cannot-tell");
  expect(judgeAgainstNumber("more-than", open, 3, false).verdict).toBe("supported");
});

test("a figure that rests on little, or is missing, supports nothing, and the reason is given", () => {
  const unstable = { ...FIGURE, state: "unstable", reason: "count-under-10" } as const;
  expect(judgeAgainstNumber("more-than", unstable, 1, false)).toEqual({
    verdict: "cannot-tell",
    why: "Built on fewer than 10 events, so it may change a lot by chance.",
  });
  const none = {
    value: null,
    low: null,
    high: null,
    state: "missing",
    reason: "suppressed",
  } as const;
  expect(judgeAgainstNumber("more-than", none, 1, false).verdict).toBe("cannot-tell");
});

test("a number of records is judged as it was published", () => {
  const count = { ...FIGURE, value: 41, low: 29, high: 56 };
  expect(judgeAgainstNumber("more-than", count, 40, true).verdict).toBe("supported");
  expect(judgeAgainstNumber("about", count, 60, true).verdict).toBe("not-supported");
});

const difference = (low: number, value: number, high: number, verdict: Difference["verdict"]) =>
  ({
    value,
    low,
    high,
    verdict,
    state: verdict === "cannot-tell" ? "cannot-tell" : "ok",
    reason: null,
  }) as const;

const RATIO = { kind: "ratio", even: 1 } as const;

test.each([
  ["above", difference(1.2, 1.4, 1.6, "above"), "supported"],
  ["below", difference(1.2, 1.4, 1.6, "above"), "not-supported"],
  ["above", difference(0.9, 1.1, 1.3, "cannot-tell"), "cannot-tell"],
  ["about", difference(0.95, 1, 1.05, "cannot-tell"), "supported"],
  ["about", difference(0.8, 1, 1.2, "cannot-tell"), "cannot-tell"],
  ["about", difference(1.2, 1.4, 1.6, "above"), "not-supported"],
] as const)("%s beside another: judged by the difference", (says, own, verdict) => {
  expect(judgeDifference(says, own, RATIO, 2).verdict).toBe(verdict);
});

test("a difference in percentage points is about none where it is within a tenth of the other share", () => {
  const points = { kind: "difference", even: 0 } as const;
  const own = difference(-15.3, -10, -4.9, "below");
  expect(judgeDifference("about", own, points, 69).verdict).toBe("cannot-tell");
  expect(judgeDifference("about", difference(-3, -1, 1, "cannot-tell"), points, 69).verdict).toBe(
    "supported",
  );
});

test("figures that cannot be compared support nothing", () => {
  const none = {
    value: null,
    low: null,
    high: null,
    verdict: null,
    state: "missing",
    reason: "city-not-ranked",
  } as const;
  expect(judgeDifference("above", none, RATIO, 2).verdict).toBe("cannot-tell");
});

const read = (query: string) => parseClaim(new URLSearchParams(query));

test("a claim is a View with an area, what is said of it and than what", () => {
  const parsed = read("measure=hit-rate&level=borough&area=E09000014&says=more-than&than=22%25");
  expect(parsed.ok && parsed.value).toMatchObject({
    area: "E09000014",
    says: "more-than",
    than: { kind: "number", value: 0.22 },
  });
  const other = read("area=E09000014&says=below&than=E09000022");
  expect(other.ok && other.value.than).toEqual({ kind: "area", code: "E09000022" });
});

test.each([
  ["says=above&than=london", "area"],
  ["area=E09000014&than=london", "says"],
  ["area=E09000014&says=above", "than"],
  ["area=Camden&says=above&than=london", "area"],
  ["area=E09000014&says=beside&than=london", "says"],
  ["area=E09000014&says=above&than=NaN", "than"],
  ["area=E09000014&says=above&than=1e999", "than"],
  ["area=E09000014&area=E09000014&says=above&than=london", "area"],
  ["area=E09000014&says=above&than=london&areas=E09000014", "areas"],
  ["area=E09000014&says=above&than=london&colour=red", "colour"],
])("?%s is refused, and %s named", (query, field) => {
  const parsed = read(query);
  expect(parsed.ok ? [] : parsed.faults.map((own) => own.field)).toContain(field);
});
