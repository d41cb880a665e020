import { afterEach, expect, test } from "vitest";
import { answer } from "./answer.ts";
import { hasDensity } from "./density.ts";
import { someValues } from "./values.test-support.ts";
import { view } from "./view.ts";

afterEach(() => {
  answer.value = null;
});

test("density is offered over hot and cold spots, and not where counts are rounded", () => {
  const { measure } = someValues();
  const spots = someValues({ measure: { ...measure, scale: "score" } });
  expect(hasDensity.value).toBe(false);
  answer.value = { view: view.value, values: spots };
  expect(hasDensity.value).toBe(true);
  answer.value = { view: view.value, values: { ...spots, disclosure: "rounded" } };
  expect(hasDensity.value).toBe(false);
  answer.value = { view: view.value, values: someValues() };
  expect(hasDensity.value).toBe(false);
});
