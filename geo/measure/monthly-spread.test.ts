import fc from "fast-check";
import { expect, test } from "vitest";
import { monthlyDispersion, widenedRatio } from "./monthly-spread.ts";
import { logRatioInterval } from "./rate-ratio.ts";

/** Worked by hand: 60, 40 and 50 of 100 each; share 1/2, each month's variance 25, squares 100 + 100 + 0, so 8 over 2 months. */
test("months of 60, 40 and 50 in a hundred vary four times as much as chance", () => {
  const months = [60, 40, 50].map((count) => ({ count, referenceCount: 100 - count }));
  expect(monthlyDispersion(months)).toBeCloseTo(4, 12);
});

test("limits are twice as far away on the log scale where months vary four times as much", () => {
  const [group, reference] = [
    { count: 150, base: 1000 },
    { count: 150, base: 4000 },
  ];
  const plain = logRatioInterval(group, reference);
  const wide = widenedRatio(group, reference, 4);
  expect(wide.value).toBeCloseTo(4, 12);
  expect(Math.log(Number(wide.high) / 4)).toBeCloseTo(2 * Math.log(plain.high / 4), 12);
  expect(Math.log(Number(wide.low) / 4)).toBeCloseTo(2 * Math.log(plain.low / 4), 12);
});

test("months alike are never narrower than chance, one month or one group says nothing", () => {
  const alike = { count: 50, referenceCount: 150 };
  expect(monthlyDispersion([alike, alike, alike])).toBe(1);
  expect(monthlyDispersion([alike])).toBeNull();
  expect(monthlyDispersion([alike, { count: 0, referenceCount: 0 }])).toBeNull();
  expect(
    monthlyDispersion([
      { count: 0, referenceCount: 5 },
      { count: 0, referenceCount: 9 },
    ]),
  ).toBeNull();
  expect(monthlyDispersion([])).toBeNull();
});

test("whichever group comes first, the months vary alike", () => {
  const month = fc.record({ count: fc.nat(900), referenceCount: fc.nat(900) });
  fc.assert(
    fc.property(fc.array(month, { maxLength: 24 }), (months) => {
      const there = monthlyDispersion(months);
      const back = monthlyDispersion(
        months.map(({ count, referenceCount }) => ({
          count: referenceCount,
          referenceCount: count,
        })),
      );
      expect(there === null).toBe(back === null);
      if (there !== null && back !== null) expect(there).toBeCloseTo(back, 8);
    }),
  );
});
