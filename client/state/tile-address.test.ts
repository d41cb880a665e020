import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readAddress } from "./address.ts";
import { shapeTileAddress, tileAddress } from "./tile-address.ts";
import { someValues } from "./values.test-support.ts";

beforeEach(() => vi.stubGlobal("location", { origin: "http://atlas.test" }));
afterEach(() => vi.unstubAllGlobals());

test("tiles name the snapshot of the answer they belong to, and not what is selected", () => {
  const { view } = readAddress("?measure=stop-disparity&areas=E05000001&palette=teal-brown");
  expect(tileAddress({ view, values: someValues() })).toBe(
    "http://atlas.test/tiles/ward/{z}/{x}/{y}.mvt?measure=stop-disparity&snapshot=2023-12-31-0123456789ab",
  );
});

test("borough outlines come from the same snapshot", () => {
  expect(shapeTileAddress("2023-12-31-0123456789ab", "borough", null)).toContain(
    "/tiles/borough/{z}/{x}/{y}.mvt?measure=stop-count&snapshot=2023-12-31-0123456789ab",
  );
});
