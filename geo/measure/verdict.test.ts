import { expect, test } from "vitest";
import { verdictOn } from "./verdict.ts";

test("nothing found is ok without a reason", () => {
  expect(verdictOn({})).toEqual({ state: "ok", reason: null, notes: [] });
});

test("a remark leaves the value ok", () => {
  expect(verdictOn({ remarks: ["city-not-ranked"] })).toEqual({
    state: "ok",
    reason: "city-not-ranked",
    notes: [],
  });
});

test("unstable goes before cannot-tell, which becomes a note", () => {
  expect(
    verdictOn({
      unstable: ["count-under-10", "wide-interval"],
      cannotTell: ["interval-includes-1"],
      remarks: ["not-stated-over-10"],
    }),
  ).toEqual({
    state: "unstable",
    reason: "count-under-10",
    notes: ["wide-interval", "interval-includes-1", "not-stated-over-10"],
  });
});

test("a missing value carries no doubts about a value, but keeps what is said of the area", () => {
  expect(
    verdictOn({
      missing: ["no-denominator"],
      unstable: ["count-under-10"],
      remarks: ["city-not-ranked"],
    }),
  ).toEqual({ state: "missing", reason: "no-denominator", notes: ["city-not-ranked"] });
});
