import fc from "fast-check";
import { expect, test } from "vitest";
import { apply, identity, multiply, transpose } from "./matrix.ts";
import { orthogonalFactor, solveTriangle } from "./orthogonal-factor.ts";
import { symmetricPower } from "./symmetric-power.ts";

const NUMBER = fc.integer({ min: -160, max: 160 }).map((sixteenths) => sixteenths / 16);

const tall = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.array(fc.array(NUMBER, { minLength: width, maxLength: width }), {
    minLength: width + 2,
    maxLength: 12,
  }),
);

test("a design is its orthogonal columns times its triangle, unless a column tells nothing of its own", () => {
  fc.assert(
    fc.property(tall, (design) => {
      const factor = orthogonalFactor(design);
      fc.pre(typeof factor !== "number");
      const { columns, triangle } = factor;
      expectAlike(multiply(transpose(columns), triangle), design, 1e-9);
      expectAlike(multiply(columns, transpose(columns)), identity(columns.length), 1e-9);
    }),
  );
});

test("the first column that others explain is named", () => {
  expect(orthogonalFactor([1, 2, 3].map((x) => [1, x, 3 - x]))).toBe(2);
  expect(orthogonalFactor([1, 2, 3].map(() => [0]))).toBe(0);
});

test("a triangle is solved from the last row up", () => {
  expect(
    solveTriangle(
      [
        [2, 1],
        [0, 4],
      ],
      [7, 12],
    ),
  ).toEqual([2, 3]);
});

test("an inverse root times itself times the matrix is nothing but the directions it has", () => {
  fc.assert(
    fc.property(tall, (design) => {
      const square = multiply(transpose(design), design).map((row, i) =>
        row.map((x, j) => x + (i === j ? 1 : 0)),
      );
      const root = symmetricPower(square, -0.5);
      expectAlike(multiply(multiply(root, square), root), identity(square.length), 1e-7);
    }),
  );
});

test("a direction without weight stays without weight", () => {
  const flat = [
    [2, 2],
    [2, 2],
  ];
  const inverse = symmetricPower(flat, -1);
  expectAlike(multiply(multiply(flat, inverse), flat), flat, 1e-12);
  expect(apply(inverse, [1, -1]).every((x) => Math.abs(x) < 1e-12)).toBe(true);
});

function expectAlike(
  actual: readonly (readonly number[])[],
  expected: readonly (readonly number[])[],
  within: number,
): void {
  const scale = Math.max(1, ...expected.flat().map(Math.abs));
  expected.forEach((row, i) => {
    row.forEach((value, j) => {
      expect(Math.abs((actual[i]?.[j] ?? Number.NaN) - value)).toBeLessThan(within * scale);
    });
  });
}
