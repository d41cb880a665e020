import fc from "fast-check";
import { expect, test } from "vitest";
import { areaAt } from "./area-at.ts";
import { boundsOf } from "./area-measures.ts";
import { latticeAreas } from "./areas.battery.ts";
import { createLocator } from "./locator.ts";

const shift = fc.double({ min: -0.3, max: 0.3, noNaN: true });
const city = fc
  .array(fc.tuple(shift, shift), { minLength: 16, maxLength: 16 })
  .map((bends) => latticeAreas(4, 4, (column, row) => bends[row * 4 + column] ?? [0, 0]))
  .map((areas) => areas.map((area) => ({ ...area, bounds: boundsOf([area]) ?? [0, 0, 0, 0] })));

test("a single question has the answer that a locator gives, on corners too", () => {
  fc.assert(
    fc.property(
      city,
      fc.array(fc.tuple(fc.nat(15), fc.nat(3), fc.constantFrom(0, 0.0001)), {
        minLength: 10,
        maxLength: 10,
      }),
      (areas, picks) => {
        const locator = createLocator(areas);
        for (const [area, corner, off] of picks) {
          const geometry = areas[area]?.geometry;
          const ring = geometry?.type === "Polygon" ? geometry.coordinates[0] : undefined;
          const [x = 0, y = 0] = ring?.[corner] ?? [];
          const place = locator.locate(x + off, y);
          const expected = place ? areas[place.index]?.code : undefined;
          expect(areaAt(areas, x + off, y)?.code).toBe(expected);
        }
      },
    ),
    { numRuns: 40 },
  );
});

test("a point that is nowhere is in no area", () => {
  const [area] = latticeAreas(1, 1, () => [0, 0]);
  const areas = area ? [{ ...area, bounds: boundsOf([area]) ?? ([0, 0, 0, 0] as const) }] : [];
  expect(areas).toHaveLength(1);
  expect(areaAt(areas, Number.NaN, 51.5)).toBeNull();
  expect(areaAt(areas, 20, 20)).toBeNull();
});
