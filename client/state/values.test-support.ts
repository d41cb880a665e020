import type { Values } from "../../geo/wire/values.ts";

/** A made-up answer of three wards for tests; `over` replaces any part of it. */
export function someValues(over: Partial<Values> = {}): Values {
  return {
    snapshot: "2023-12-31-0123456789ab",
    view: "measure=stop-disparity",
    measure: {
      id: "stop-disparity",
      label: "Stop and search disparity",
      unit: "times",
      scale: "ratio",
      definition: "How many times as often.",
    },
    level: "ward",
    vintage: 2022,
    period: { from: "2023-01", to: "2023-12", months: 12, missing: [], partial: [] },
    areas: ["E05000001", "E05000002", "E05000003"],
    name: ["Bray", "Aldham", "City"],
    borough: ["E09000002", "E09000003", "E09000001"],
    value: [3.81, 1.1, null],
    low: [3.7, 0.8, null],
    high: [3.92, 1.5, null],
    count: [1204, 40, 3],
    base: [41_300, 5210, 120],
    referenceCount: [700, 90, 4],
    referenceBase: [90_100, 12_000, 900],
    months: [12, 12, 12],
    state: ["ok", "cannot-tell", "missing"],
    reason: [null, "interval-includes-1", "city-not-ranked"],
    also: [],
    edge: [12, 0, 0],
    class: [5, 3, null],
    london: { value: 3.6, low: 3.5, high: 3.7, count: 1, base: 1, state: "ok", reason: null },
    unplaced: { count: 5, share: 0.004, byReason: { "no-coordinates": 5 } },
    breaks: [0.25, 0.5, 0.8, 1.25, 2, 4],
    denominator: "Residents by ethnic group, Census 2021 (ONS, TS021)",
    notes: [],
    attribution: [],
    ...over,
  };
}
