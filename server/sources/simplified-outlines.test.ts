import fc from "fast-check";
import { expect, test } from "vitest";
import { untangled, withoutFlatParts } from "./simplified-outlines.ts";

test("a line that does not cross itself is left alone", () => {
  const steps = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: -5, max: 5 })));
  fc.assert(
    fc.property(steps, (moves) => {
      const line = [[0, 0]];
      for (const [dx, dy] of moves) {
        const [x = 0, y = 0] = line.at(-1) ?? [];
        line.push([x + dx, y + dy]);
      }
      expect(untangled(line)).toBeNull();
    }),
  );
});

test("the point goes whose loss changes the line least", () => {
  const line = [
    [0, 0],
    [50, 0],
    [51, 2],
    [50, 1],
    [51.5, 0.5],
    [100, 0],
    [100, 100],
  ];
  const mended = untangled(line);
  expect(mended).toHaveLength(line.length - 1);
  expect(mended?.[0]).toEqual([0, 0]);
  expect(mended?.at(-1)).toEqual([100, 100]);
});

test("a crossing that no small change undoes is left to be refused", () => {
  expect(
    untangled([
      [0, 0],
      [10, 10],
      [10, 0],
      [0, 10],
    ]),
  ).toBeNull();
});

test("parts that are lines go, but a shape of nothing else stays to be refused", () => {
  const flat = [
    [
      [0, 0],
      [1, 0],
      [0, 0],
    ],
  ];
  const solid = [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ],
  ];
  const shape = (...coordinates: number[][][][]) => ({
    type: "MultiPolygon" as const,
    coordinates,
  });
  expect(withoutFlatParts(shape(flat, solid, flat))).toEqual({ shape: shape(solid), dropped: 2 });
  expect(withoutFlatParts(shape(flat))).toEqual({ shape: shape(flat), dropped: 0 });
});
