import type { WeightedPoint } from "./kernel-density.ts";

/** Standard deviations of a kernel along both axes, in the points' units. */
export interface BandwidthByAxis {
  readonly x: number;
  readonly y: number;
}

/**
 * Scott's rule for a normal kernel: each axis's standard deviation of the events (divisor n − 1) times n to the power of −1/6.
 *
 * A point of weight w stands for w events. Null with fewer than two events. Source: Scott (1992), "Multivariate Density Estimation",
 * page 152, as in the R package spatstat. A quartic kernel of the same spread reaches √8 times as far.
 */
export function scottBandwidth(points: readonly WeightedPoint[]): BandwidthByAxis | null {
  const n = points.reduce((sum, { weight }) => sum + weight, 0);
  if (n < 2) return null;
  const along = (axis: "x" | "y") => {
    const mean = points.reduce((sum, point) => sum + point.weight * point[axis], 0) / n;
    const squares = points.reduce(
      (sum, point) => sum + point.weight * (point[axis] - mean) ** 2,
      0,
    );
    return Math.sqrt(squares / (n - 1)) * n ** (-1 / 6);
  };
  return { x: along("x"), y: along("y") };
}
