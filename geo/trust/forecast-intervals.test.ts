import { expect, test } from "vitest";
import { normals } from "../testing/planted-panel.ts";
import { membersWithin, type PastError, reachOf } from "./forecast-intervals.ts";

/** Errors of some boroughs from eight origins: a shock for all in each, and what is peculiar to each borough. */
function errors(shock: number, own: number, seed = 1): PastError[] {
  const normal = normals(seed);
  return Array.from({ length: 16 }, (_, origin) => {
    const shared = shock * normal();
    return Array.from({ length: 32 }, (_b, borough) => ({
      borough,
      origin,
      error: shared + own * normal(),
    }));
  }).flat();
}

test("without a shared shock the limits are near the errors' own quantile", () => {
  const reach = reachOf(errors(0, 1), 0.8) ?? 0;
  expect(reach).toBeGreaterThan(1.2);
  expect(reach).toBeLessThan(1.4);
});

test("a shock that all boroughs share widens the limits beyond its own normal quantile, as there were few of them", () => {
  const reach = reachOf(errors(1, 0.01), 0.95) ?? 0;
  const shocks = [...new Set(errors(1, 0).map(({ error }) => error))];
  const sd = Math.sqrt(shocks.reduce((sum, x) => sum + x * x, 0) / shocks.length);
  // Student's t with four degrees of freedom, one for each year of origins, where a normal has 1.96.
  expect(reach / sd).toBeCloseTo(2.776, 1);
});

test("more certainty reaches further", () => {
  const past = errors(0.5, 0.5);
  expect(reachOf(past, 0.95)).toBeGreaterThan(reachOf(past, 0.8) ?? Number.NaN);
});

test("a single series has nothing but the shock", () => {
  const london = errors(1, 0).filter(({ borough }) => borough === 0);
  expect(reachOf(london, 0.8)).toBeCloseTo(reachOf(errors(1, 0), 0.8) ?? Number.NaN, 9);
});

test("one year of origins sets no limits", () => {
  expect(
    reachOf(
      errors(1, 1).filter(({ origin }) => origin < 4),
      0.8,
    ),
  ).toBeNull();
  expect(reachOf([], 0.8)).toBeNull();
});

test("a forecast as members has its limits where it should", () => {
  const members = membersWithin(2);
  expect(members).toEqual(members.toSorted((a, b) => a - b));
  const outside = members.filter((member) => Math.abs(member) > 2).length / members.length;
  expect(outside).toBeCloseTo(0.2, 1);
});
