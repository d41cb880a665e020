import { expect, test } from "vitest";
import { surveyChange } from "./survey-change.ts";
import { USUAL_DESIGN } from "./survey-design.ts";

const point = (quarter: string, share: number, base = 400) => ({ quarter, share, base });
const SIMPLE = { basePerBorough: 400, designEffect: 1 };

test("a year on, two samples of 400 must differ by about 7 points to be told apart", () => {
  const change = surveyChange(point("2021-12", 0.62), point("2022-12", 0.62), SIMPLE);
  expect(change?.value).toBe(0);
  expect(change?.high).toBeCloseTo(6.7, 1);
  expect(change?.state).toBe("cannot-tell");
  const drop = surveyChange(point("2021-12", 0.62), point("2022-12", 0.54), USUAL_DESIGN);
  expect([drop?.value.toFixed(1), drop?.state]).toEqual(["-8.0", "ok"]);
});

test("nearer quarters share interviews and are not compared", () => {
  expect(surveyChange(point("2022-12", 0.6), point("2023-03", 0.7), SIMPLE)).toBeNull();
  expect(surveyChange(point("2022-12", 0.6), point("2023-09", 0.7), SIMPLE)).toBeNull();
  expect(surveyChange(point("2022-12", 0.6), point("2021-12", 0.7), SIMPLE)).toBeNull();
});

test("a change over April 2020 says that the way of asking changed too", () => {
  const across = surveyChange(point("2019-12", 0.6), point("2020-12", 0.7), SIMPLE);
  expect(across?.crossesModeBreak).toBe(true);
});

test("the limits do not mind which way one looks", () => {
  const up = surveyChange(point("2021-12", 0.5), point("2022-12", 0.6), SIMPLE);
  const down = surveyChange(point("2021-12", 0.6), point("2022-12", 0.5), SIMPLE);
  expect(up?.low).toBeCloseTo(-(down?.high ?? 0), 10);
});
