import fc from "fast-check";
import { expect, test } from "vitest";
import { Parameters, readQuery } from "./params.ts";

test("names and values are decoded, kept in order, and repeated ones are kept too", () => {
  expect(readQuery("/x?b=1&a=%C3%A9&b=two+words&empty=&bare")).toEqual({
    ok: true,
    value: [
      ["b", "1"],
      ["a", "é"],
      ["b", "two words"],
      ["empty", ""],
      ["bare", ""],
    ],
  });
});

test("an address without a query, or with an empty one, has no parameters", () => {
  expect(readQuery("/x")).toEqual({ ok: true, value: [] });
  expect(readQuery("/x?")).toEqual({ ok: true, value: [] });
});

test("a stray ampersand counts as a parameter without a name, so that it cannot make a second address of an answer", () => {
  expect(readQuery("/x?a=1&")).toEqual({
    ok: true,
    value: [
      ["a", "1"],
      ["", ""],
    ],
  });
});

test.each(["/x?a=%", "/x?a=%zz", "/x?a=%ff", "/x?%80=1"])("%s is refused as no text", (url) => {
  const read = readQuery(url);
  expect(read.ok || read.faults.map(({ code }) => code)).toEqual(["malformed-value"]);
});

test("what URLSearchParams writes is read back as it was", () => {
  const pairs = fc.array(
    fc.tuple(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" })),
  );
  fc.assert(
    fc.property(pairs, (written) => {
      const query = new URLSearchParams(written).toString();
      expect(readQuery(`/x?${query}`)).toEqual({ ok: true, value: written });
    }),
  );
});

const WORD = {
  read: (text: string) => (/^\w+$/.test(text) ? text : null),
  expected: "Expected a word.",
  allowed: ["word"],
};

test("every fault is kept, not only the first", () => {
  const given = new Parameters(
    [
      ["a", "!"],
      ["b", "x"],
      ["b", "y"],
      ["c[]", "z"],
    ],
    ["a", "b"],
  );
  expect(given.optional("a", WORD)).toBeNull();
  expect(given.faults.map(({ code, field }) => [code, field])).toEqual([
    ["repeated-parameter", "b"],
    ["unknown-parameter", "c[]"],
    ["malformed-value", "a"],
  ]);
});

test("an absent parameter is null when optional and a fault when required", () => {
  const given = new Parameters([], ["a"]);
  expect(given.optional("a", WORD)).toBeNull();
  expect(given.faults).toEqual([]);
  expect(given.required("a", WORD)).toBeNull();
  expect(given.faults.map(({ field }) => field)).toEqual(["a"]);
});
