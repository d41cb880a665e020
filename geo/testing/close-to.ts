import { expect } from "vitest";

/** Expects a number within this share of the right one, or exactly it; null, undefined and NaN are never right. */
export function closeTo(
  actual: number | null | undefined,
  right: number,
  tolerance: number,
  about?: unknown,
): void {
  const off = actual === right ? 0 : Math.abs((actual ?? Number.NaN) - right);
  expect(off, `${actual} for ${right} ${about ? JSON.stringify(about) : ""}`).toBeLessThanOrEqual(
    tolerance * Math.abs(right),
  );
}
