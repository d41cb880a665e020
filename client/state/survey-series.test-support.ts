import type { Series } from "../../geo/wire/series.ts";

/** A made-up series of trust in London, quarter by quarter; `over` replaces any part of it. */
export function someSeries(over: Partial<Series> = {}): Series {
  return {
    ...{ snapshot: "2023-12-31-0123456789ab", view: "measure=trust", level: "borough" },
    measure: {
      ...{ id: "trust", label: "Trust", unit: "share of respondents" },
      ...{ scale: "share", definition: "The share who agree." },
    },
    vintage: 2022,
    period: { from: "2022-01", to: "2023-12", months: 24, missing: [], partial: [] },
    ...{
      areas: ["E12000007"],
      name: ["London"],
      borough: ["E12000007"],
      denominator: "Assumed 400",
    },
    months: ["2022-03", "2022-06", "2022-09", "2022-12"],
    value: [[0.72, 0.71, 0.7, 0.69]],
    low: [[0.71, 0.7, 0.69, 0.68]],
    high: [[0.73, 0.72, 0.71, 0.7]],
    ...{ count: [[]], base: [[]], state: [[]], reason: [[]], held: [[]] },
    notes: [{ code: "survey-twelve-months", text: "Values cover twelve months." }],
    ...over,
  };
}
