import { expect, test } from "vitest";
import { everySpecification, specificationCurve } from "./specification-curve.ts";

const result = (value: number | null, reach = 1) => ({
  specification: { lag: String(value) },
  estimate: value === null ? null : { value, low: value - reach, high: value + reach },
  reason: value === null ? "not-estimable" : null,
});

test("every combination of the switches is asked once", () => {
  const cases = everySpecification({
    lag: ["0", "4"],
    quarter: ["12"],
    inner: ["with", "without"],
  });
  expect(cases).toHaveLength(4);
  expect(cases[1]).toEqual({ lag: "0", quarter: "12", inner: "without" });
});

test("a conclusion that most ways of asking agree on survives", () => {
  const curve = specificationCurve([3, 2, 4, 2.5, -0.5].map((value) => result(value)));
  expect(curve).toMatchObject({
    signShare: 0.8,
    clearShare: 0.8,
    median: 2.5,
    verdict: "survives",
  });
  expect(curve.results.map(({ estimate }) => estimate?.value)).toEqual([-0.5, 2, 2.5, 3, 4]);
});

test("one that changes sign, or rarely leaves 0 out, does not", () => {
  expect(specificationCurve([3, -2, 4, -3].map((x) => result(x))).verdict).toBe("changes-sign");
  expect(specificationCurve([-3, -2, -4].map((x) => result(x, 9))).verdict).toBe("unclear");
});

test("ways that could not be answered are kept with their reasons and count for nothing", () => {
  const curve = specificationCurve([result(null), result(2), result(null)]);
  expect(curve).toMatchObject({ estimated: 1, verdict: "cannot-tell" });
  expect(curve.results).toHaveLength(3);
  expect(specificationCurve([])).toMatchObject({ signShare: null, median: null });
});
