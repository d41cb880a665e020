import fc from "fast-check";
import { PbfReader } from "pbf";
import { expect, test } from "vitest";
import { putVarint, varintSize } from "./varint.ts";

const number = fc.oneof(fc.nat(300), fc.nat(40_000), fc.integer({ min: 0, max: 2 ** 32 - 1 }));

test("a varint is read back as it was written, in the announced number of bytes", () => {
  fc.assert(
    fc.property(number, (value) => {
      const out = new Uint8Array(8);
      expect(putVarint(out, 1, value) - 1).toBe(varintSize(value));
      expect(new PbfReader(out.subarray(1)).readVarint()).toBe(value);
    }),
  );
});
