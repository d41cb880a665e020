import { expect, test } from "vitest";
import { areaBelowLatitude, metresPerDegree } from "./ellipsoid.ts";

test("a degree has the published length at the equator, at 45 degrees and at the pole", () => {
  expect(metresPerDegree(0).longitude).toBeCloseTo(111_319, 0);
  expect(metresPerDegree(0).latitude).toBeCloseTo(110_574, 0);
  expect(metresPerDegree(45).latitude).toBeCloseTo(111_132, 0);
  expect(metresPerDegree(45).longitude).toBeCloseTo(78_847, 0);
  expect(metresPerDegree(90).latitude).toBeCloseTo(111_694, 0);
});

test("both hemispheres together have the surface of the WGS84 ellipsoid", () => {
  const surface = 360 * (areaBelowLatitude(90) - areaBelowLatitude(-90));
  expect(surface / 1e6).toBeCloseTo(510_065_621.724, 2);
});

test("a small box has the area of its sides", () => {
  const scale = metresPerDegree(51.5);
  const area = 0.001 * (areaBelowLatitude(51.5005) - areaBelowLatitude(51.4995));
  expect(area).toBeCloseTo(scale.longitude * scale.latitude * 1e-6, 3);
});
