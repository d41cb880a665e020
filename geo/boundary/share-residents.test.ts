import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CENSUS_GROUPS } from "../domain/group.ts";
import { calibrateToBoroughs, calibrateToTotals, shareResidents } from "./share-residents.ts";

const people = (size: number) => CENSUS_GROUPS.map((_, group) => (group === 3 ? size : 0));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const counts = fc.array(fc.nat(3_000), {
  minLength: CENSUS_GROUPS.length,
  maxLength: CENSUS_GROUPS.length,
});

test("a small area gives its people in proportion to the land it shares", () => {
  const overlaps = [
    { a: 0, b: 0, squareMetres: 300 },
    { a: 0, b: 1, squareMetres: 100 },
    { a: 1, b: 1, squareMetres: 50 },
  ];
  const shared = shareResidents([people(1_000), people(80)], overlaps, 2);
  expect(shared.map((area) => area?.[3])).toEqual([750, 330]);
});

test("nobody is lost or made: each group keeps its total", () => {
  const land = fc.record({
    b: fc.nat(4),
    squareMetres: fc.double({ min: 0.5, max: 1e6, noNaN: true }),
  });
  const small = fc.tuple(counts, fc.array(land, { minLength: 1, maxLength: 4 }));
  fc.assert(
    fc.property(fc.array(small, { minLength: 1, maxLength: 12 }), (areas) => {
      const overlaps = areas.flatMap(([, pieces], a) => pieces.map((piece) => ({ a, ...piece })));
      const shared = shareResidents(
        areas.map(([group]) => group),
        overlaps,
        5,
      );
      CENSUS_GROUPS.forEach((_, group) => {
        const before = sum(areas.map(([area]) => area[group] ?? 0));
        expect(sum(shared.map((area) => area?.[group] ?? 0))).toBeCloseTo(before, 6);
      });
    }),
  );
});

test("an area that nothing counted overlaps has no estimate", () => {
  expect(shareResidents([people(10)], [{ a: 0, b: 0, squareMetres: 9 }], 2)[1]).toBeNull();
});

test("uncounted land spoils an estimate, an uncounted sliver does not", () => {
  const overlaps = (uncounted: number) => [
    { a: 0, b: 0, squareMetres: 1_000 },
    { a: 1, b: 0, squareMetres: uncounted },
  ];
  expect(shareResidents([people(10), null], overlaps(200), 1)).toEqual([null]);
  expect(shareResidents([people(10), null], overlaps(5), 1)[0]?.[3]).toBe(10);
});

describe("scaling to an area's own total", () => {
  test("meets the total and keeps the shares of the groups", () => {
    fc.assert(
      fc.property(counts, fc.nat(20_000), (area, total) => {
        fc.pre(sum(area) > 0);
        const [scaled] = calibrateToTotals([area], [total]);
        expect(sum(scaled ?? [])).toBeCloseTo(total, 6);
        area.forEach((count, group) => {
          expect((scaled?.[group] ?? 0) * sum(area)).toBeCloseTo(count * total, 3);
        });
      }),
    );
  });

  test("has no answer without a total, an estimate, or people to scale", () => {
    expect(calibrateToTotals([people(5), null, people(0)], [null, 100, 100])).toEqual([
      null,
      null,
      null,
    ]);
    expect(calibrateToTotals([people(0)], [0])).toEqual([people(0)]);
  });
});

describe("scaling to a borough's groups", () => {
  test("meets the official count of every group", () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 6 }), counts, (areas, official) => {
        fc.pre(areas.some((area) => sum(area) > 0));
        const boroughs = areas.map(() => "E09000002");
        const scaled = calibrateToBoroughs(areas, boroughs, new Map([["E09000002", official]]));
        CENSUS_GROUPS.forEach((_, group) => {
          expect(sum(scaled.map((area) => area?.[group] ?? 0))).toBeCloseTo(
            official[group] ?? 0,
            6,
          );
        });
      }),
    );
  });

  test("leaves other boroughs, and boroughs with an area that has no estimate, as they are", () => {
    const shared = [people(10), people(20), people(30), null];
    const boroughs = ["E09000002", "E09000003", "E09000004", "E09000004"];
    const official = new Map([
      ["E09000002", people(40)],
      ["E09000004", people(90)],
    ]);
    expect(calibrateToBoroughs(shared, boroughs, official)).toEqual([
      people(40),
      people(20),
      people(30),
      null,
    ]);
  });

  test("a group that the small areas missed is spread like the residents", () => {
    const official = CENSUS_GROUPS.map((_, group) => (group === 0 ? 30 : group === 3 ? 300 : 0));
    const [first, second] = calibrateToBoroughs(
      [people(100), people(200)],
      ["E09000002", "E09000002"],
      new Map([["E09000002", official]]),
    );
    expect([first?.[0], second?.[0]]).toEqual([10, 20]);
    expect([first?.[3], second?.[3]]).toEqual([100, 200]);
  });
});
