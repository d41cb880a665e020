import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { closeTo } from "../testing/close-to.ts";
import { hasShared, sharedPath } from "../testing/shared-data.ts";
import { scottBandwidth } from "./scott-bandwidth.ts";

test.skipIf(!hasShared)("of the 116 street crimes of the reference it is spatstat's", () => {
  const { chicago } = JSON.parse(readFileSync(sharedPath("reference", "kde.json"), "utf8"));
  const points = chicago.points.map((at: { x: number; y: number }) => ({ ...at, weight: 1 }));
  const { x, y } = scottBandwidth(points) ?? { x: 0, y: 0 };
  closeTo(x, chicago.bw_scott[0], 1e-9);
  closeTo(y, chicago.bw_scott[1], 1e-9);
  closeTo(chicago.spatstat_sigma * Math.sqrt(8), chicago.bandwidth_h, 1e-9);
});

test("a point of weight three is three events", () => {
  const apart = [0, 0, 0, 600].map((x) => ({ x, y: 2 * x, weight: 1 }));
  const together = [
    { x: 0, y: 0, weight: 3 },
    { x: 600, y: 1200, weight: 1 },
  ];
  expect(scottBandwidth(together)).toEqual(scottBandwidth(apart));
  expect(scottBandwidth(together)).toEqual({ x: 300 * 4 ** (-1 / 6), y: 600 * 4 ** (-1 / 6) });
});

test("one event and none have none", () => {
  expect(scottBandwidth([])).toBeNull();
  expect(scottBandwidth([{ x: 1, y: 2, weight: 1 }])).toBeNull();
});
