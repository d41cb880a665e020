import fc from "fast-check";
import { expect, test } from "vitest";
import { isPostcodeBegun, parsePostcode, postcodeNumber } from "./postcode.ts";

test.each([
  ["zz1 1aa", "ZZ1 1AA"],
  ["ZZ11AA", "ZZ1 1AA"],
  ["  z1a\t9zz ", "Z1A 9ZZ"],
  ["ZZ99   9ZZ", "ZZ99 9ZZ"],
])("%j is the postcode %s", (text, postcode) => {
  expect(parsePostcode(text)).toBe(postcode);
});

test.each(["", "ZZ1", "ZZ1 1A", "Hackney", "1AA ZZ1", "ZZ1 1AAA", "E05013602", "ZZZ1 1AA"])(
  "%j is no postcode",
  (text) => {
    expect(parsePostcode(text)).toBeNull();
    expect(() => postcodeNumber(text)).toThrow(RangeError);
  },
);

test("what could become a postcode is told from names and whole ones", () => {
  expect(["z1", "ZZ1", "zz1 1", "ZZ1 1A"].filter(isPostcodeBegun)).toHaveLength(4);
  expect(["zz", "Zone", "ZZ1 1AA", "12", ""].filter(isPostcodeBegun)).toEqual([]);
});

test("every postcode has a number of its own, which fits in a double and two narrow columns", () => {
  const postcode = fc.stringMatching(/^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/);
  fc.assert(
    fc.property(postcode, postcode, (a, b) => {
      expect(postcodeNumber(a) === postcodeNumber(b)).toBe(a === b);
      expect(postcodeNumber(a)).toBeLessThan(2 ** 34);
    }),
  );
});
