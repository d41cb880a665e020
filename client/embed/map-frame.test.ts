import { expect, test } from "vitest";
import { moved, nextTowards, showing, zoomed } from "./map-frame.ts";

const WHOLE = { x: 0, y: 0, width: 1000, height: 800 };

test("going in keeps the point where it is, going out again ends at the whole", () => {
  const inside = zoomed(WHOLE, WHOLE, 2, [250, 200]);
  expect(inside).toEqual({ x: 125, y: 100, width: 500, height: 400 });
  expect(zoomed(inside, WHOLE, 0.1, [900, 700])).toEqual(WHOLE);
});

test("nobody goes in further than sixteen times, or out of the picture", () => {
  expect(zoomed(WHOLE, WHOLE, 1000, [0, 0]).width).toBe(62.5);
  const inside = zoomed(WHOLE, WHOLE, 4, [0, 0]);
  expect(moved(inside, WHOLE, [-500, 5000])).toEqual({ ...inside, x: 0, y: 600 });
});

test("a point in sight moves nothing, one out of sight comes to the middle", () => {
  const frame = { x: 100, y: 100, width: 100, height: 80 };
  expect(showing(frame, WHOLE, [150, 140])).toBe(frame);
  expect(showing(frame, WHOLE, [500, 500])).toEqual({ ...frame, x: 450, y: 460 });
});

test("an arrow goes to the nearest point on its side, and nowhere past the last", () => {
  const points = [
    [0, 0],
    [10, 2],
    [30, 0],
    [0, -9],
  ] as const;
  expect(nextTowards([0, 0], [1, 0], points)).toBe(1);
  expect(nextTowards([10, 2], [1, 0], points)).toBe(2);
  expect(nextTowards([0, 0], [0, -1], points)).toBe(3);
  expect(nextTowards([30, 0], [1, 0], points)).toBeNull();
});
