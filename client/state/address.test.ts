import { expect, test } from "vitest";
import { formatView } from "../../geo/view/format-view.ts";
import { readAddress, writeAddress } from "./address.ts";

test("an address says the whole question, and writing it gives the same address back", () => {
  const search =
    "?areas=E05009317,E05009318&group=asian&measure=stop-disparity&period=2023-01..2023-12&table=1";
  const { view, faults, table } = readAddress(search);
  expect(faults).toEqual([]);
  expect(writeAddress(view, table)).toBe(search);
});

test("the plain question needs no query string", () => {
  const { view, table } = readAddress("");
  expect(writeAddress(view, table)).toBe("");
});

test("an address that cannot be read is explained and answered with the plain question", () => {
  const { view, faults } = readAddress("?measure=stop-rate&level=county&zoom=3");
  expect(faults.map(({ field }) => field)).toEqual(["level", "zoom"]);
  expect(formatView(view)).toBe("");
});
