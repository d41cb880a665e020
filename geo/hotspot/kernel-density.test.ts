import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { closeTo } from "../testing/close-to.ts";
import { hasShared, sharedPath } from "../testing/shared-data.ts";
import { densitySurface, type WeightedPoint } from "./kernel-density.ts";

const EVERYWHERE = () => true;

/** The middle square of a surface that reaches beyond the kernel on every side. */
function surfaceAt(points: readonly WeightedPoint[], h: number, { x, y }: Place): number | null {
  const step = h / 4;
  const grid = { x: x - 5 * step, y: y - 5 * step, step, columns: 11, rows: 11 };
  return densitySurface(points, h, grid, EVERYWHERE)[60] ?? null;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** The kernels of all points summed at one place, without a grid. */
function directSum(points: readonly WeightedPoint[], h: number, x: number, y: number): number {
  return points.reduce((sum, point) => {
    const squared = ((point.x - x) ** 2 + (point.y - y) ** 2) / h ** 2;
    return squared >= 1 ? sum : sum + (point.weight * 3 * (1 - squared) ** 2) / (Math.PI * h ** 2);
  }, 0);
}

describe.skipIf(!hasShared)("on the 116 street crimes of the reference", () => {
  const { chicago } = readReference();
  const points = chicago.points.map((point) => ({ ...point, weight: 1 }));
  const h = chicago.bandwidth_h;

  test("the density at the points is spatstat's", () => {
    chicago.points.forEach((at, i) => {
      closeTo(surfaceAt(points, h, at), chicago.at_points_density[i] ?? 0, 1e-9);
      closeTo(surfaceAt(points, h, at), chicago.at_points_spatstat[i] ?? 0, 1e-9);
    });
  });

  test("the density over the grid is that of the direct sum", () => {
    chicago.grid_density_rowmajor_x_fastest.forEach((expected, i) => {
      const at = { x: chicago.grid_x[i % 25] ?? 0, y: chicago.grid_y[Math.floor(i / 25)] ?? 0 };
      closeTo(surfaceAt(points, h, at), expected, 1e-9);
    });
  });
});

test("a surface is the direct sum where the whole kernel lies inside", () => {
  const points = [
    { x: 430, y: 390, weight: 3 },
    { x: 520, y: 610, weight: 1 },
  ];
  const grid = { x: 0, y: 0, step: 50, columns: 21, rows: 21 };
  const surface = densitySurface(points, 300, grid, EVERYWHERE);
  for (const [column, row] of [
    [8, 8],
    [10, 12],
    [10, 10],
  ] as const) {
    const expected = directSum(points, 300, column * 50, row * 50);
    expect((surface[row * 21 + column] ?? 0) / expected).toBeCloseTo(1, 9);
  }
});

test("beside an edge it is raised by what of the kernel lies beyond, and outside there is none", () => {
  const grid = { x: 0, y: 0, step: 20, columns: 101, rows: 101 };
  const points = [{ x: 1000, y: 1000, weight: 1 }];
  const open = densitySurface(points, 400, grid, EVERYWHERE);
  const coast = densitySurface(points, 400, grid, (x) => x >= 1000);
  const onCoast = 50 * 101 + 50;
  // Half the kernel, and half of the column of squares on the line itself.
  expect((coast[onCoast] ?? 0) / (open[onCoast] ?? 1)).toBeCloseTo(2, 0);
  expect(coast[onCoast] ?? 0).toBeGreaterThan(1.8 * (open[onCoast] ?? 1));
  expect(coast[50 * 101 + 49]).toBeNull();
});

test("all of a surface adds up to the events in it", () => {
  const grid = { x: 0, y: 0, step: 25, columns: 81, rows: 81 };
  const surface = densitySurface([{ x: 1010, y: 990, weight: 7 }], 400, grid, EVERYWHERE);
  const total = surface.reduce<number>((sum, value) => sum + (value ?? 0) * 25 * 25, 0);
  expect(total).toBeCloseTo(7, 3);
});

interface Reference {
  readonly chicago: {
    readonly points: readonly { readonly x: number; readonly y: number }[];
    readonly bandwidth_h: number;
    readonly at_points_density: readonly number[];
    readonly at_points_spatstat: readonly number[];
    readonly grid_x: readonly number[];
    readonly grid_y: readonly number[];
    readonly grid_density_rowmajor_x_fastest: readonly number[];
  };
}

function readReference(): Reference {
  if (hasShared) return JSON.parse(readFileSync(sharedPath("reference", "kde.json"), "utf8"));
  const none = {
    points: [],
    bandwidth_h: 1,
    at_points_density: [],
    at_points_spatstat: [],
    grid_x: [],
    grid_y: [],
  };
  return { chicago: { ...none, grid_density_rowmajor_x_fastest: [] } };
}
