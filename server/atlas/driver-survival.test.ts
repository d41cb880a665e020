import { expect, test } from "vitest";
import type { CurvePoint, Driver } from "../../geo/wire/drivers.ts";
import { survivalOf } from "./driver-survival.ts";

const ASKED = { lag: "0", boroughs: "all" };

const point = (asked: Readonly<Record<string, string>>, value: number): CurvePoint => ({
  ...{ asked: { ...ASKED, ...asked }, value, low: value - 1, high: value + 1, reason: null },
});

function driver(
  value: number,
  curve: readonly CurvePoint[],
  more: Partial<Driver> = {},
  verdict: Driver["stability"]["verdict"] = "survives",
): Driver {
  return {
    factor: "stop-rate",
    label: "Searches",
    mechanism: "fairness",
    block: "external",
    question: "levels",
    ...{ value, low: value - 1, high: value + 1, state: "ok", reason: null },
    direction: value > 0 ? "higher" : "lower",
    ...{ df: 20, p: 0.01, bootstrapP: 0.01, fixedEffects: null, together: null },
    n: { boroughs: 32, years: ["2017-12"] },
    unit: "points per typical difference",
    words: "",
    stability: {
      ...{ verdict, cases: curve.length, estimated: curve.length, signShare: 1 },
      ...{ clearShare: 1, kept: null, curve },
    },
    source: "",
    doesNotMean: "",
    ...more,
  };
}

test("a clear answer that other ways bear out survives, and each switch says in how many it holds", () => {
  const found = survivalOf(
    [driver(3, [point({}, 3), point({ lag: "4" }, 2), point({ boroughs: "outer" }, 0.5)])],
    ASKED,
  );
  expect(found).toMatchObject({ clear: 1, surviving: 1 });
  expect(found.words).toBe("Survives other ways of asking: Searches (levels).");
  expect(found.bySwitch).toEqual([
    { name: "boroughs", value: "outer", holds: 0, of: 1 },
    { name: "lag", value: "4", holds: 1, of: 1 },
  ]);
});

test("ways that turn two switches at once tell of neither", () => {
  const both = point({ lag: "4", boroughs: "outer" }, 2);
  expect(survivalOf([driver(3, [both])], ASKED).bySwitch).toEqual([]);
});

test("ways that agree with each other and not with the answer do not let it survive", () => {
  const against = [point({}, 3), point({ lag: "4" }, -3), point({ boroughs: "outer" }, -3)];
  expect(survivalOf([driver(3, against)], ASKED)).toMatchObject({ clear: 1, surviving: 0 });
  expect(survivalOf([driver(3, against)], ASKED).words).toBe("Does not: Searches (levels).");
});

test("no conclusion is drawn from answers of the same survey", () => {
  const same = driver(3, [point({}, 3)], { block: "moves-together" });
  const found = survivalOf([same], ASKED);
  expect(found).toMatchObject({ clear: 0, surviving: 0, bySwitch: [] });
  expect(found.words).toContain("Nothing recorded outside the survey");
  const unclear = driver(0.5, [], { direction: "not-told", state: "cannot-tell" }, "unclear");
  expect(survivalOf([same, unclear], ASKED).words).toContain("is clear");
});
