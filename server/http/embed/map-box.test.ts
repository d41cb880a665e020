import { expect, test } from "vitest";
import { mercatorOf } from "../../../geo/tile/tile-coordinates.ts";
import { boxOf } from "./map-box.ts";

const WHOLE = { x: 0, y: 0, width: 1000, height: 800 };

const PLACES: readonly (readonly [number, number])[] = [
  [-0.5, 51.3],
  [0, 51.5],
  [0.3, 51.7],
];

/** A picture that has a thousand units for each degree of longitude. */
const points = PLACES.map((place): [number, number] => {
  const [x, y] = mercatorOf(...place);
  return [x * 360_000, y * 360_000];
});

const areas = PLACES.map((point) => ({ point }));

test("without bounds, or with nothing to tell where they lie, the picture is whole", () => {
  expect(boxOf(null, areas, points, WHOLE)).toBe(WHOLE);
  expect(boxOf([-0.2, 51.4, 0.2, 51.6], [], [], WHOLE)).toBe(WHOLE);
});

test("bounds lie where the areas' own points say", () => {
  const box = boxOf([-0.2, 51.4, 0.2, 51.6], areas, points, WHOLE);
  const [left, top] = mercatorOf(-0.2, 51.6);
  expect(box.x).toBeCloseTo(left * 360_000, 6);
  expect(box.y).toBeCloseTo(top * 360_000, 6);
  expect(box.width).toBeCloseTo(400, 6);
});

test("a strip is given room, about its middle", () => {
  const flat = boxOf([-0.2, 51.5, 0.2, 51.505], areas, points, WHOLE);
  expect(flat.height / flat.width).toBeCloseTo(0.4, 9);
  const tall = boxOf([0, 51.4, 0.005, 51.6], areas, points, WHOLE);
  expect(tall.height / tall.width).toBeCloseTo(1.2, 9);
  expect(tall.x + tall.width / 2).toBeCloseTo(mercatorOf(0.0025, 51.5)[0] * 360_000, 6);
});
