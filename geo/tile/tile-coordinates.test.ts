import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mercatorOf, parseTileCoordinates, tileBounds } from "./tile-coordinates.ts";

describe("a tile address", () => {
  test("is read when its parts are plain numbers of a tile in the pyramid", () => {
    expect(parseTileCoordinates("0", "0", "0")).toEqual({ z: 0, x: 0, y: 0 });
    expect(parseTileCoordinates("14", "8188", "5448")).toEqual({ z: 14, x: 8188, y: 5448 });
  });

  test.each(["-1", "+1", "01", "1.0", "1e1", " 1", "1 ", "", "0x1", "NaN", "Infinity", "١", "1\n"])(
    "is malformed with %j in any place",
    (part) => {
      expect(parseTileCoordinates(part, "0", "0")).toBe("malformed");
      expect(parseTileCoordinates("1", part, "0")).toBe("malformed");
      expect(parseTileCoordinates("1", "0", part)).toBe("malformed");
    },
  );

  test("is outside when there is no such tile", () => {
    expect(parseTileCoordinates("1", "2", "0")).toBe("outside");
    expect(parseTileCoordinates("1", "0", "2")).toBe("outside");
    expect(parseTileCoordinates("25", "0", "0")).toBe("outside");
    expect(parseTileCoordinates("9".repeat(400), "0", "0")).toBe("outside");
  });

  test("never makes the reader throw, whatever it is", () => {
    const part = fc.oneof(fc.string(), fc.nat().map(String), fc.double().map(String));
    fc.assert(
      fc.property(part, part, part, (z, x, y) => {
        const tile = parseTileCoordinates(z, x, y);
        if (typeof tile !== "string")
          expect([tile.z, tile.x, tile.y].map(String)).toEqual([z, x, y]);
      }),
    );
  });
});

test("a tile's bounds hold exactly the points that fall in it", () => {
  expect(tileBounds({ z: 0, x: 0, y: 0 })[3]).toBeCloseTo(85.0511288, 6);
  const [west, south, east, north] = tileBounds({ z: 10, x: 511, y: 340 });
  expect([west, east]).toEqual([-0.3515625, 0]);
  const [left, top] = mercatorOf(west, north);
  const [right, bottom] = mercatorOf(east, south);
  expect([left, right].map((x) => x * 1024)).toEqual([511, 512]);
  expect(top * 1024).toBeCloseTo(340, 9);
  expect(bottom * 1024).toBeCloseTo(341, 9);
});

test("the poles are on the edge of the map", () => {
  expect(mercatorOf(0, 90)).toEqual([0.5, 0]);
  expect(mercatorOf(180, -90)).toEqual([1, 1]);
});
