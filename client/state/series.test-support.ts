import type { Month } from "../../geo/domain/period.ts";
import type { Series } from "../../geo/wire/series.ts";

/** One area's months of a rate: `[value, low, high]`, null for a month without a value; a fourth entry marks it unstable. */
export type MonthOf =
  | readonly [value: number, low: number, high: number | null, unstable?: true]
  | null;

/** A series of one ward over the months given. */
export function seriesOf(months: readonly Month[], values: readonly MonthOf[]): Series {
  return {
    snapshot: "2024-02-29-0123456789ab",
    view: "areas=E05013602",
    measure: {
      id: "stop-rate",
      label: "Stop and search rate",
      unit: "per 1,000 residents a year",
      scale: "rate",
      definition: "",
    },
    level: "ward",
    vintage: 2022,
    period: {
      from: months[0] ?? "",
      to: months.at(-1) ?? "",
      months: months.length,
      missing: [],
      partial: [],
    },
    areas: ["E05013602"],
    name: ["Tottenham Hale"],
    borough: ["E09000014"],
    denominator: null,
    months,
    value: [values.map((own) => own?.[0] ?? null)],
    low: [values.map((own) => own?.[1] ?? null)],
    high: [values.map((own) => own?.[2] ?? null)],
    count: [values.map(() => null)],
    base: [values.map(() => null)],
    state: [values.map((own) => (own === null ? "missing" : own[3] ? "unstable" : "ok"))],
    reason: [values.map((own) => (own === null ? "no-data-for-period" : null))],
    held: [values.map((own) => (own === null ? "missing" : "complete"))],
    notes: [],
  };
}
