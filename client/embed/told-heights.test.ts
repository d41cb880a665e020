import { expect, test } from "vitest";
import { toldHeights } from "./told-heights.ts";

test("a height is told in our form, with the frame's name, and in AMP's", () => {
  expect(toldHeights(640, "?measure=stop-rate", "map")).toEqual([
    { type: "trust-atlas:height", version: 1, id: "map", height: 640 },
    { sentinel: "amp", type: "embed-size", height: 640 },
  ]);
});

test("a frame that pym.js made is also told of in its form", () => {
  expect(toldHeights(640, "?childId=pym-0&initialWidth=320", "")).toContain(
    "pymxPYMxpym-0xPYMxheightxPYMx640",
  );
});

test("an id that is none is not repeated", () => {
  const told = JSON.stringify(toldHeights(640, "?childId=%3Cscript%3E", ""));
  expect(told).not.toContain("script");
  expect(told).not.toContain("pym");
});
