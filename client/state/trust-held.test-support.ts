import type { AreaSummary } from "../../geo/wire/snapshot.ts";
import type { TrustHeld } from "./trust-held.ts";

/** Two boroughs and a survey of trust in the eight quarters to December 2023, London's own in one more; `over` replaces any part. */
export function someHeld(over: Partial<TrustHeld> = {}): TrustHeld {
  const quarters = [
    ...["2022-03", "2022-06", "2022-09", "2022-12"],
    ...["2023-03", "2023-06", "2023-09", "2023-12", "2024-03"],
  ];
  return {
    snapshot: {
      ...{ id: "2023-12-31-0123456789ab", created: "2024-01-31T00:00:00Z" },
      months: { incident: null, stop: null, survey: { from: "2021-04", to: "2023-12" } },
      ...{ coverage: [], sources: [] },
    },
    survey: [
      {
        ...{ measure: "trust", label: "Trust", quarters },
        boroughs: quarters.map((quarter) => (quarter < "2024" ? 2 : 0)),
        london: quarters.map(() => true),
      },
    ],
    boroughs: [borough("E09000002", "Eastwick"), borough("E09000003", "Westwick")],
    ...over,
  };
}

function borough(code: string, name: string): AreaSummary {
  return {
    ...{ code, name, level: "borough", vintage: 2022, borough: code, boroughName: name },
    ...{ bounds: [0, 51, 0.1, 51.1], point: [0.05, 51.05], squareKm: 40 },
  };
}
