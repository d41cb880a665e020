import fc from "fast-check";
import { expect, test } from "vitest";
import { monthIndex } from "../../geo/domain/period.ts";
import type { Selection } from "../../geo/measure/measure.ts";
import { countEvents } from "./count-events.ts";
import type { Facts } from "./facts.ts";
import { NO_AREA } from "./places.ts";

const CRIMES = ["burglary", "robbery", "drugs"];
const MONTHS = ["2023-01", "2023-02", "2023-03"] as const;
const FIRST = monthIndex("2023-01");

/** Areas 0 and 1 lie in borough A, 2 in B; place 0 has no coordinates, 4 is inside but in no area, 5 outside. */
const BOROUGHS = ["A", "A", "B"];
const PLACES = {
  area: Uint16Array.of(NO_AREA, 0, 1, 2, NO_AREA, NO_AREA),
  edge: Uint8Array.of(0, 0, 1, 0, 0, 0),
};
const INSIDE = Uint8Array.of(0, 1, 1, 1, 1, 0);

type Row = readonly [month: number, place: number, crime: number, n: number];

function factsOf(rows: readonly Row[]): Facts {
  const sorted = rows.toSorted((a, b) => a[0] - b[0]);
  const months = new Map<number, readonly [number, number]>();
  for (const month of [0, 1, 2]) {
    const from = sorted.findIndex((row) => row[0] === month);
    const count = sorted.filter((row) => row[0] === month).length;
    if (count > 0) months.set(FIRST + month, [from, from + count]);
  }
  return {
    n: Uint32Array.from(sorted, (row) => row[3]),
    place: Uint32Array.from(sorted, (row) => row[1]),
    months,
    categories: { crime: { values: CRIMES, codes: Uint8Array.from(sorted, (row) => row[2]) } },
  };
}

const held = (rows: readonly Row[]) => ({
  facts: factsOf(rows),
  places: PLACES,
  inside: INSIDE,
  boroughs: BOROUGHS,
});

const of = (...crime: string[]): Selection => ({
  filters: crime.length > 0 ? { crime } : {},
  personsOnly: false,
  group: null,
});

const ROWS = fc.array(
  fc.tuple(fc.nat(2), fc.nat(5), fc.nat(2), fc.integer({ min: 1, max: 9 })) as fc.Arbitrary<Row>,
  { maxLength: 60 },
);

const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, n) => total + n, 0);

test("every event asked for in a counted month is in one area's count or left out with its reason", () => {
  fc.assert(
    fc.property(ROWS, (rows) => {
      const months = new Map([
        ["A", [MONTHS[0], MONTHS[1]]],
        ["B", [MONTHS[1]]],
      ]);
      const tallies = { count: of("burglary", "drugs"), all: of() };
      const counted = countEvents(held(rows), { tallies, reported: ["count"], monthsOf: months });
      const asked = rows.filter(([month, , crime]) => month < 2 && crime !== 1);
      expect(counted.asked).toBe(sum(asked.map(([, , , n]) => n)));
      const placed = sum(counted.tallies.get("count") ?? []);
      expect(placed + sum(Object.values(counted.unplaced))).toBe(counted.asked);
      const inB = rows.filter(([month, place]) => month === 1 && place === 3);
      expect(counted.tallies.get("all")?.[2]).toBe(sum(inB.map(([, , , n]) => n)));
      const nearEdge = asked.filter(([, place]) => place === 2);
      expect(counted.edge[1]).toBe(sum(nearEdge.map(([, , , n]) => n)));
    }),
  );
});

test("an event is left out for the first reason that holds, and named", () => {
  const rows: Row[] = [0, 1, 3, 4, 5].map((place) => [0, place, 0, 1]);
  const months = new Map([["A", [MONTHS[0]]]]);
  const { unplaced, asked } = countEvents(held(rows), {
    tallies: { count: of() },
    reported: ["count"],
    monthsOf: months,
  });
  expect(asked).toBe(5);
  expect(unplaced).toEqual({
    "no-coordinates": 1,
    "outside-london": 1,
    "in-no-area": 1,
    "not-covered": 1,
  });
});

test("a month without coverage counts nowhere, and more tallies than bits are refused", () => {
  const events = held([[2, 1, 0, 4]]);
  const asked = { reported: [], monthsOf: new Map() };
  const counted = countEvents(events, { ...asked, tallies: { count: of() } });
  expect([...(counted.tallies.get("count") ?? [])]).toEqual([0, 0, 0]);
  const many = Object.fromEntries(Array.from({ length: 31 }, (_, i) => [`t${i}`, of()]));
  expect(() => countEvents(events, { ...asked, tallies: many })).toThrow(/31 tallies/);
});
