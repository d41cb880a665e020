import { expect, test } from "vitest";
import { areaLook } from "./area-look.ts";
import { GROUND_COLOURS } from "./ground-colours.ts";

const look = areaLook(["#ff0000", "#0000ff"], { ...GROUND_COLOURS.light, ground: "#ffffff" });

test("a clear figure has its class's colour and nothing over it", () => {
  expect(look("ok", null, 1)).toEqual({ fill: "#0000ff", pattern: null, edge: null });
});

test("what cannot be told from no difference keeps 35 % of its colour and has a dotted edge", () => {
  expect(look("cannot-tell", "interval-includes-1", 1)).toEqual({
    fill: "#a6a6ff",
    pattern: null,
    edge: "dotted",
  });
});

test.each([
  ["unstable", "count-under-10", 0, "#ff0000", "hatch"],
  ["missing", "no-denominator", null, "#ffffff", "cross-hatch"],
  ["missing", "suppressed", null, "#ffffff", "dots"],
  ["missing", "city-not-ranked", null, "#ffffff", null],
] as const)("%s because of %s in class %s is %s with %s", (state, reason, own, fill, pattern) => {
  expect(look(state, reason, own)).toMatchObject({ fill, pattern });
});
