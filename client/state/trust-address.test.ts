import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DRIVER_SWITCHES } from "../../geo/view/driver-question.ts";
import { SURVEY_IDS } from "../../geo/view/survey-ids.ts";
import { readTrustAddress, type TrustAddress, writeTrustAddress } from "./trust-address.ts";

const SNAPSHOT = "2023-12-31-0123456789ab";

const quarter = fc
  .tuple(fc.integer({ min: 2000, max: 2040 }), fc.constantFrom("03", "06", "09", "12"))
  .map(([year, month]) => `${year}-${month}`);

const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: null });

const addresses: fc.Arbitrary<TrustAddress> = fc.record({
  measure: fc.constantFrom(...SURVEY_IDS),
  borough: maybe(
    fc.integer({ min: 1, max: 33 }).map((n) => `E090000${String(n).padStart(2, "0")}`),
  ),
  quarter: maybe(quarter),
  since: maybe(quarter),
  besideMeasure: maybe(fc.constantFrom(...SURVEY_IDS)),
  besideQuarter: maybe(quarter),
  ahead: fc.constantFrom("4", "8"),
  grade: fc.constantFrom("B", "C"),
  list: fc.constantFrom("few", "all"),
  switches: fc.record({
    lag: fc.constantFrom(...DRIVER_SWITCHES.lag),
    ending: fc.constantFrom(...DRIVER_SWITCHES.ending),
    boroughs: fc.constantFrom(...DRIVER_SWITCHES.boroughs),
    ethnicity: fc.constantFrom(...DRIVER_SWITCHES.ethnicity),
    denominator: fc.constantFrom(...DRIVER_SWITCHES.denominator),
    months: fc.constantFrom(...DRIVER_SWITCHES.months),
  }),
  snapshot: maybe(fc.constant(SNAPSHOT)),
});

test("an address that was written reads as what it was written from, and is written the same again", () => {
  fc.assert(
    fc.property(addresses, (address) => {
      const text = writeTrustAddress(address);
      expect(readTrustAddress(text)).toEqual({ address, faults: [] });
      expect(writeTrustAddress(readTrustAddress(text).address)).toBe(text);
    }),
  );
});

test("the plain page has no query string", () => {
  expect(writeTrustAddress(readTrustAddress("").address)).toBe("");
});

describe("what cannot be read is told and taken as left out", () => {
  test.each([
    ["?quarter=2023-11", "quarter"],
    ["?since=long-ago", "since"],
    ["?measure=stop-rate", "measure"],
    ["?beside=crime-rate", "beside"],
    ["?borough=E05000001", "borough"],
    ["?lag=3", "lag"],
    ["?level=ward", "level"],
    ["?ahead=4&ahead=8", "ahead"],
  ])("%s", (search, field) => {
    const { address, faults } = readTrustAddress(search);
    expect(faults.map((fault) => fault.field)).toEqual([field]);
    expect(writeTrustAddress(address)).toBe("");
  });
});
