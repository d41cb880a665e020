import { expect, test } from "vitest";
import { plantedSeries } from "../testing/planted-series.ts";
import { reportForecast } from "./forecast.ts";
import { inverseLogit } from "./logit.ts";
import { USUAL_DESIGN } from "./survey-design.ts";
import { addQuarters } from "./survey-quarter.ts";
import { type SurveySeries, surveySeries } from "./survey-series.ts";

const OPTIONS = { design: USUAL_DESIGN, seed: 1, residents: null };

function series(planted: Parameters<typeof plantedSeries>[0]): SurveySeries {
  const { boroughs, london } = plantedSeries(planted);
  return {
    measure: "trust",
    quarters: london.map((_, t) => addQuarters("2014-12", t)),
    boroughs: boroughs.map((own, i) => ({ code: `E0900${i}`, shares: own.map(inverseLogit) })),
    london: london.map(inverseLogit),
  };
}

function report(of: SurveySeries, options: Partial<Parameters<typeof reportForecast>[1]> = {}) {
  const found = reportForecast(of, { ...OPTIONS, ...options });
  if ("reason" in found) throw new Error(found.reason);
  return found;
}

test("each borough and London have four quarters with limits around them, wider the further ahead", () => {
  const found = report(series({ seed: 3, wanderSd: 0.01, boroughs: 12 }));
  expect(found.boroughs).toHaveLength(12);
  expect(found.london.points.map(({ quarter }) => quarter)).toEqual([
    "2024-03",
    "2024-06",
    "2024-09",
    "2024-12",
  ]);
  for (const { points } of [...found.boroughs, found.london]) {
    for (const { low95, low80, value, high80, high95 } of points) {
      const inOrder = [low95, low80, value, high80, high95];
      expect(inOrder.toSorted((a, b) => a - b)).toEqual(inOrder);
    }
    const widths = points.map(({ low80, high80 }) => high80 - low80);
    expect(widths[3]).toBeGreaterThan(widths[0] ?? 1);
  }
});

test("a model that is shown has skill, and its boroughs meet London by population", () => {
  const residents = new Map(Array.from({ length: 12 }, (_, i) => [`E0900${i}`, 100 + i]));
  const found = report(series({ seed: 3, wanderSd: 0.01, boroughs: 12 }), { residents });
  const { row, noModelBeatsNoChange } = found.publication;
  expect(noModelBeatsNoChange).toBe(false);
  expect(row.skill?.low).toBeGreaterThan(0);
  const total = [...residents.values()].reduce((sum, people) => sum + people, 0);
  const mean = found.boroughs.reduce(
    (sum, { borough, points }) =>
      sum + ((points[3]?.value ?? 0) * (residents.get(borough ?? "") ?? 0)) / total,
    0,
  );
  expect(mean).toBeCloseTo(found.london.points[3]?.value ?? Number.NaN, 9);
});

test("where no model beats no change, that is shown, and nothing is called a rise or a fall", () => {
  const walk = { trend: 0, wanderSd: 0.08, interviews: Number.POSITIVE_INFINITY, rolling: 1 };
  const found = report(series({ seed: 2, boroughs: 10, ...walk }));
  expect(found.publication).toMatchObject({ noModelBeatsNoChange: true });
  for (const { last, points } of found.boroughs) {
    for (const { value, direction } of points) {
      expect(value).toBeCloseTo(last, 10);
      expect(direction).toBe("not-told");
    }
  }
});

test("what is missing gives a reason, never a crash", () => {
  const whole = series({ seed: 5, boroughs: 4, quarters: 30 });
  const none = { measure: "trust", quarters: [], boroughs: [], london: [] };
  expect(reportForecast(none, OPTIONS)).toEqual({ measure: "trust", reason: "no-london-series" });
  const short = series({ seed: 5, boroughs: 4, quarters: 20 });
  expect(reportForecast(short, OPTIONS)).toMatchObject({ reason: "too-few-quarters" });
  const gapped = whole.boroughs.map((own, i) =>
    i === 1 ? { ...own, shares: own.shares.with(10, null) } : own,
  );
  expect(report({ ...whole, boroughs: gapped }).leftOut).toEqual(["E09001"]);
  expect(reportForecast({ ...whole, boroughs: [] }, OPTIONS)).toMatchObject({
    reason: "no-borough-series",
  });
});

test("London goes on from its own last quarter where the boroughs' figures end before it", () => {
  const whole = series({ seed: 5, boroughs: 4, quarters: 30 });
  const boroughs = whole.boroughs.map((own) => ({
    ...own,
    shares: own.shares.map((share, t) => (t < 27 ? share : null)),
  }));
  const found = report({ ...whole, boroughs });
  expect(found.leftOut).toEqual([]);
  expect(found.to).toBe("2021-06");
  expect(found.boroughs[0]).toMatchObject({ from: "2021-06" });
  expect(found.london).toMatchObject({ from: "2022-03", last: whole.london.at(-1) });
  expect(found.london.points[0]?.quarter).toBe("2022-06");
});

test("rows of the survey become series with their gaps, London apart", () => {
  const row = { quarterEnd: "2023-03-31", borough: "E09000002", measure: "trust", share: 0.6 };
  const rows = [
    row,
    { ...row, quarterEnd: "2023-09-30", share: 0.7 },
    { ...row, borough: null, share: 0.65 },
    { ...row, measure: "listens", share: 0.1 },
  ];
  expect(surveySeries(rows, "trust")).toEqual({
    measure: "trust",
    quarters: ["2023-03", "2023-06", "2023-09"],
    boroughs: [{ code: "E09000002", shares: [0.6, null, 0.7] }],
    london: [0.65, null, null],
  });
  expect(surveySeries(rows, "relied-on").quarters).toEqual([]);
});
