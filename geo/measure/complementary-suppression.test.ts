import fc from "fast-check";
import { expect, test } from "vitest";
import { isSmall, possibleRange, roundCount, withheldParts } from "./complementary-suppression.ts";

test("counts of 1 to 9 are withheld, 0 and the others are shown to the nearest 5", () => {
  expect([0, 1, 9, 10].map(isSmall)).toEqual([false, true, true, false]);
  expect([0, 10, 12, 13, 998].map(roundCount)).toEqual([0, 10, 10, 15, 1000]);
  expect(withheldParts([0, 4, 40, 70])).toEqual([false, true, false, false]);
});

test("two nines under a total of 18, shown as 20, would be given away: the next part is withheld with them", () => {
  expect(possibleRange([9, 9, 0], [true, true, false], 0)).toEqual({ low: 9, high: 9 });
  expect(withheldParts([9, 9, 30, 50])).toEqual([true, true, false, false]);
  expect(withheldParts([12, 12, 9])).toEqual([true, false, true]);
  expect(withheldParts([9, 9, 0])).toEqual([true, true, true]);
});

test("no withheld part of any total is left with one possible number while another could be withheld", () => {
  const counts = fc.array(fc.nat(40), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(counts, (parts) => {
      const withheld = withheldParts(parts);
      expect(parts.every((count, i) => !isSmall(count) || withheld[i])).toBe(true);
      const allWithheld = withheld.every((is) => is);
      parts.forEach((count, i) => {
        if (!withheld[i]) return;
        const { low, high } = possibleRange(parts, withheld, i);
        expect(low).toBeLessThanOrEqual(count);
        expect(high).toBeGreaterThanOrEqual(count);
        if (!allWithheld) expect(high).toBeGreaterThan(low);
      });
    }),
    { numRuns: 500 },
  );
});
