import { expect, test } from "vitest";
import { frameHeight } from "./frame-height.ts";

const MESSAGE = { type: "trust-atlas:height", version: 1, id: "map", height: 812.4 };

test("a message of ours asks for a height in whole pixels, within limits", () => {
  expect(frameHeight(MESSAGE)).toBe(813);
  expect(frameHeight({ ...MESSAGE, height: 1 })).toBe(120);
  expect(frameHeight({ ...MESSAGE, height: 1e9 })).toBe(6000);
});

test.each([
  ["another type", { ...MESSAGE, type: "height" }],
  ["another version", { ...MESSAGE, version: 2 }],
  ["text for a number", { ...MESSAGE, height: "812" }],
  ["no number", { ...MESSAGE, height: Number.NaN }],
  ["an endless number", { ...MESSAGE, height: Number.POSITIVE_INFINITY }],
  ["no height", { type: "trust-atlas:height", version: 1 }],
  ["text", "trust-atlas:height"],
  ["nothing", null],
])("%s is passed over", (_what, data) => {
  expect(frameHeight(data)).toBeNull();
});
