import { type Month, monthsOf } from "../../geo/domain/period.ts";
import type { Coverage } from "../../geo/wire/coverage.ts";
import type { CoverageRow } from "../../geo/wire/snapshot.ts";

/** A month of stops for tests; `over` replaces any part of it. */
export function someStops(month: Month, over: Partial<CoverageRow> = {}): CoverageRow {
  return {
    kind: "stop",
    force: "metropolitan",
    month,
    state: "complete",
    rows: 12_345,
    located: 11_900,
    placed: 11_000,
    edge: 880,
    persons: 9000,
    notStated: { officer: 90, self: 2700 },
    reasons: [],
    ...over,
  };
}

/** Two years of stops of two forces: one month absent, one in part; two changes of which one lies before the first month. */
export function someCoverage(over: Partial<Coverage> = {}): Coverage {
  const months = monthsOf({ from: "2022-01", to: "2023-12" });
  const partial = {
    state: "partial",
    stopsOnDay: 17,
    reasons: ["stops on day 17 of 31"],
  } as const;
  return {
    snapshot: "2023-12-31-0123456789ab",
    survey: [],
    tables: [
      {
        kind: "stop",
        months,
        forces: [
          {
            force: "metropolitan",
            months: months.map((month) =>
              month === "2023-10" ? null : someStops(month, month === "2023-11" ? partial : {}),
            ),
          },
          {
            force: "city-of-london",
            months: months.map((month) =>
              month > "2023-06" ? null : someStops(month, { force: "city-of-london", rows: 200 }),
            ),
          },
        ],
      },
    ],
    breaks: [
      { from: "2022-05", kinds: ["incident", "stop"], code: "wards", text: "Wards were redrawn." },
      { from: "2018-01", kinds: ["stop"], code: "outcomes", text: "Outcomes are worded anew." },
      { from: "2022-06", kinds: ["incident"], code: "types", text: "Types are named anew." },
    ],
    sources: [
      {
        label: "Stop and search",
        publisher: "data.police.uk",
        licence: "Open Government Licence v3.0",
        attribution: "Contains public sector information.",
      },
    ],
    accepted: [],
    ...over,
  };
}
