import { describe, expect, test } from "vitest";
import { latticeAreas } from "../boundary/areas.battery.ts";
import { contiguityOf } from "../boundary/contiguity.ts";
import { CITY_OF_LONDON } from "../domain/area.ts";
import { disclosed } from "../measure/disclosure.ts";
import { testMeasure } from "../measure/measure.battery.ts";
import type { AreaTallies } from "../measure/measure.ts";
import type { Question } from "../measure/question.ts";
import { hasShared } from "../testing/shared-data.ts";
import { countiesOfNorthCarolina, offBy } from "./counties.battery.ts";
import { drawnRates } from "./drawn-rates.ts";
import { crimeHotspot, stopHotspot } from "./hotspot.ts";

testMeasure(crimeHotspot);
testMeasure(stopHotspot);

const SIDE = 9;
const NEIGHBOURS = contiguityOf(latticeAreas(SIDE, SIDE));
const QUESTION: Question = { filters: {}, group: null, reference: "white", ethnicity: "officer" };

/** Blocks of 1,000 residents with a busy corner of nine in the south-west. */
const ROWS: readonly AreaTallies[] = NEIGHBOURS.map((_, i) => {
  const [column, row] = [i % SIDE, Math.floor(i / SIDE)];
  return {
    code: `E05${String(i).padStart(6, "0")}`,
    borough: "E09000007",
    months: 12,
    tally: { count: column < 3 && row < 3 ? 300 + i : 12 + ((i * 7) % 20) },
    base: { residents: 1000 },
  };
});

const on = (level: "hex" | "ward", rows = ROWS, measure = crimeHotspot) =>
  measure.estimate(rows, QUESTION, { level, neighbours: NEIGHBOURS });

test("what no victim reports is not counted, whatever crimes are chosen", () => {
  const crimes = (filters: Question["filters"]) =>
    crimeHotspot.needs({ ...QUESTION, filters }).tallies["count"]?.filters.crime;
  expect(crimes({})).toHaveLength(11);
  expect(crimes({})).not.toContain("drugs");
  expect(crimes({ crime: ["burglary"] })).toEqual(["burglary"]);
});

test("counts of hexagons and rates of wards are both hot in the busy corner", () => {
  for (const level of ["hex", "ward"] as const) {
    const estimates = on(level);
    expect(estimates[10]?.spot?.spot).toBe("hot-01");
    expect(estimates[10]).toMatchObject({ count: 310, base: null, state: "ok" });
    expect(estimates[80]?.spot?.spot).toBe("none");
    expect(estimates[10]?.value).toBe(estimates[10]?.spot?.z);
  }
});

test("rates are per resident, so that more people do not make a hotspot", () => {
  const crowded = ROWS.map((row) => ({
    ...row,
    base: { residents: 10 * (row.tally["count"] ?? 0) },
  }));
  expect(on("ward", crowded).some(({ spot }) => spot && spot.spot !== "none")).toBe(false);
  expect(on("hex", crowded)[10]?.spot?.spot).toBe("hot-01");
});

test("counts over fewer months are those of as many months as the others'", () => {
  const half = ROWS.map((row, i) =>
    i === 10 ? { ...row, months: 6, tally: { count: 155 } } : row,
  );
  expect(on("hex", half)[10]?.value).toBeCloseTo(on("hex")[10]?.value ?? 0, 9);
});

test("the City takes part with its counts, and with no rate", () => {
  const city = ROWS.map((row, i) => (i === 10 ? { ...row, borough: CITY_OF_LONDON } : row));
  expect(on("hex", city)[10]).toMatchObject({ state: "ok", reason: "city-not-ranked" });
  expect(on("ward", city)[10]).toMatchObject({
    value: null,
    state: "missing",
    reason: "city-not-ranked",
  });
});

test("where London's own force covers nothing, the City's hexagons are no map of London", () => {
  const cityOnly = ROWS.map((row, i) =>
    i < 30 ? { ...row, borough: CITY_OF_LONDON } : { ...row, months: 0, tally: { count: 0 } },
  );
  for (const level of ["hex", "ward"] as const) {
    const estimates = on(level, cityOnly);
    expect(estimates.every(({ spot, state }) => !spot && state === "missing")).toBe(true);
  }
  expect(new Set(on("hex", cityOnly).map(({ reason }) => reason))).toEqual(
    new Set(["no-data-for-period"]),
  );
});

test("the City's counts are those of as many months as the Metropolitan Police's, not the other way round", () => {
  const city = ROWS.map((row, i) =>
    i === 10 ? { ...row, borough: CITY_OF_LONDON, tally: { count: 620 } } : { ...row, months: 6 },
  );
  const [scaled, same] = [
    on("hex", city),
    on(
      "hex",
      ROWS.map((row) => ({ ...row, months: 6 })),
    ),
  ];
  expect(scaled[10]?.value).toBeCloseTo(same[10]?.value ?? 0, 9);
});

test("areas alike throughout, and one without neighbours, are not estimable", () => {
  const alike = ROWS.map((row) => ({ ...row, tally: { count: 9 } }));
  expect(new Set(on("hex", alike).map(({ reason }) => reason))).toEqual(new Set(["not-estimable"]));
  const [alone] = crimeHotspot.estimate(ROWS.slice(0, 1), QUESTION, {
    level: "hex",
    neighbours: [[]],
  });
  expect(alone).toMatchObject({ value: null, count: 300, reason: "not-estimable" });
});

test("under the rounded policy areas are tested on rounded counts, and small ones withheld", () => {
  const quiet = ROWS.map((row, i) => (i === 80 ? { ...row, tally: { count: 4 } } : row));
  const rounded = on("hex", quiet, disclosed(crimeHotspot, "rounded"));
  expect(rounded[10]).toMatchObject({ count: 310 });
  expect(rounded[10]?.spot?.spot).toBe("hot-01");
  expect(rounded[80]).toMatchObject({ value: null, count: null, reason: "suppressed" });
  expect(rounded[80]?.spot).toBeUndefined();
});

describe.skipIf(!hasShared)("on the 100 counties of the reference", () => {
  test("rates drawn towards the mean are spdep's", () => {
    const { counts, population, eb } = countiesOfNorthCarolina();
    const areas = counts.map((count, i) => ({ count, base: population[i] ?? 0 }));
    expect(offBy(drawnRates(areas), eb.global_poisson)).toBeLessThan(1e-9);
  });
});
