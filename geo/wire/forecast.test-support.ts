import type { Forecast, ModelBacktest } from "./forecast.ts";

/** A made-up forecast of trust in London for tests, five quarters ahead, in which no model beats "no change"; `over` replaces any part of it. */
export function someForecast(over: Partial<Forecast> = {}): Forecast {
  const limits = { low80: 0.67, high80: 0.71, low95: 0.65, high95: 0.73 };
  const quarters = ["2024-03", "2024-06", "2024-09", "2024-12", "2025-03"];
  return {
    ...{ snapshot: "2023-12-31-0123456789ab", question: "", n: 8 },
    measure: { id: "trust", label: "Trust", meaning: "can be trusted" },
    period: { from: "2021-04", to: "2023-12" },
    headline: 'No model beats "no change", so the last value is carried on.',
    model: { id: "naive", label: "No change" },
    ...{ noModelBeatsNoChange: true, reason: null },
    areas: [
      {
        ...{ area: null, name: "London", from: "2023-12", last: 0.69, reason: null },
        history: { quarters: ["2023-09", "2023-12"], values: [0.7, 0.69] },
        points: quarters.map((quarter, h) => ({
          ...{ quarter, value: 0.69, ...limits, direction: "not-told" },
          guess: h >= 4,
        })),
      },
    ],
    backtest: {
      ...{ origins: 16, boroughs: 32, skill: null },
      coverage: { within80: 0.92, within95: 0.997, n: 1088 },
      models: [
        model("naive", "No change", null),
        model("drift", "The trend so far", "skill-not-certain"),
      ],
    },
    caveats: ["All boroughs can miss at once."],
    notes: [],
    ...over,
  };
}

function model(id: string, label: string, refused: ModelBacktest["refused"]): ModelBacktest {
  const isNaive = id === "naive";
  return {
    ...{ id, label, mae: [1.8, 2.8], londonMae: [0.9, 1.9], mase: 3, refused },
    skillByHorizon: isNaive ? [0, 0] : [0.04, 0.08],
    skill: isNaive
      ? null
      : { against: "naive", value: 0.1, low: -0.09, high: 0.24, confidence: 0.99 },
    coverage: { within80: 0.92, within95: 0.997, n: 1088 },
    ...{ crps: 2, intervalScore80: 15, intervalScore95: 25, dieboldMarianoP: [null, null] },
  };
}
