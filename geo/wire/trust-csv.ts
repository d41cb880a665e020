import { wordPeriod } from "../domain/period-wording.ts";
import { type CsvValue, csvTable } from "./csv-table.ts";
import type { Driver, Drivers } from "./drivers.ts";
import type { Forecast } from "./forecast.ts";
import type { Insight, Insights } from "./insights.ts";

/** What stands beside the numbers of such a file. */
export interface TrustCsvContext {
  /** Where the same answer can be had again. */
  readonly address: string;
  /** Credit lines of the sources. */
  readonly attribution: readonly string[];
}

/** What stands out as CSV: a row for each piece of evidence, then n, period, caveats, snapshot and sources as remarks. */
export function insightsCsv(answer: Insights, context: TrustCsvContext): string {
  const rows = answer.insights.flatMap((insight) =>
    insight.evidence.map((evidence) => INSIGHT_COLUMNS.map(([, of]) => of(insight, evidence))),
  );
  return table(INSIGHT_COLUMNS, rows, answer, context);
}

/** What goes with a survey measure as CSV: a row for each factor and question. */
export function driversCsv(answer: Drivers, context: TrustCsvContext): string {
  const rows = answer.drivers.map((driver) => DRIVER_COLUMNS.map(([, of]) => of(driver)));
  return table(DRIVER_COLUMNS, rows, answer, context);
}

/** Where a survey measure is heading as CSV: a row for each quarter, those of the survey before those forecast. */
export function forecastCsv(answer: Forecast, context: TrustCsvContext): string {
  const rows = answer.areas.flatMap(({ area, name, history, points }) => [
    ...history.quarters.map((quarter, i) => [area, name, quarter, "survey", history.values[i]]),
    ...points.map((step) => [
      ...[area, name, step.quarter, step.guess ? "guess" : "forecast", step.value],
      ...[step.low80, step.high80, step.low95, step.high95, step.direction],
    ]),
  ]);
  const width = FORECAST_COLUMNS.length;
  const full = rows.map((row) => Array.from({ length: width }, (_, i) => row[i]));
  return table(FORECAST_COLUMNS, full, answer, context);
}

type Evidence = Insight["evidence"][number];

const INSIGHT_COLUMNS: readonly (readonly [
  name: string,
  of: (insight: Insight, evidence: Evidence) => CsvValue,
])[] = [
  ["area", ({ area }) => area],
  ["areaName", ({ areaName }) => areaName],
  ["level", ({ level }) => level],
  ["grade", ({ grade }) => grade],
  ["rule", ({ rule }) => rule],
  ["claim", ({ claim }) => claim],
  ["measure", (_, { measure }) => measure],
  ["metric", (_, { metric }) => metric],
  ["from", (_, { period }) => period.from],
  ["to", (_, { period }) => period.to],
  ["value", (_, { value }) => value],
  ["low", (_, { low }) => low],
  ["high", (_, { high }) => high],
  ["unit", (_, { unit }) => unit],
  ["against", (_, { against }) => against],
  ["n", (_, { n }) => n],
  ["q", (_, { q }) => q],
  ["state", (_, { state }) => state],
  ["method", (_, { method }) => method],
  ["counter", ({ counter }) => counter],
  ["wouldChange", ({ wouldChange }) => wouldChange],
  ["action", ({ action }) => action.text],
  ["mechanism", ({ action }) => action.mechanism],
  ["owner", ({ action }) => action.owner],
  ["source", ({ action }) => action.source],
  ["view", ({ view }) => view],
];

const DRIVER_COLUMNS: readonly (readonly [name: string, of: (driver: Driver) => CsvValue])[] = [
  ["factor", ({ factor }) => factor],
  ["label", ({ label }) => label],
  ["block", ({ block }) => block],
  ["question", ({ question }) => question],
  ["value", ({ value }) => value],
  ["low", ({ low }) => low],
  ["high", ({ high }) => high],
  ["state", ({ state }) => state],
  ["reason", ({ reason }) => reason],
  ["p", ({ p }) => p],
  ["boroughs", ({ n }) => n.boroughs],
  ["years", ({ n }) => n.years.length],
  ["ways", ({ stability }) => stability.cases],
  ["waysEstimated", ({ stability }) => stability.estimated],
  ["signShare", ({ stability }) => stability.signShare],
  ["clearShare", ({ stability }) => stability.clearShare],
  ["doesNotMean", ({ doesNotMean }) => doesNotMean],
  ["source", ({ source }) => source],
];

const FORECAST_COLUMNS = [
  ...["area", "name", "quarter", "kind", "value", "low80", "high80", "low95", "high95"],
  "direction",
].map((name) => [name] as const);

function table(
  columns: readonly (readonly [name: string, ...unknown[]])[],
  rows: readonly (readonly CsvValue[])[],
  answer: Insights | Drivers | Forecast,
  { address, attribution }: TrustCsvContext,
): string {
  const remarks = [
    ...(answer.synthetic ? ["Synthetic incidents, not real figures."] : []),
    answer.headline,
    `Period: ${wordPeriod(answer.period)}.`,
    `n: ${answer.n}.`,
    ...answer.caveats,
    ...answer.notes.map(({ text }) => text),
    ...attribution,
    `Snapshot: ${answer.snapshot}`,
    `Address: ${address}`,
  ];
  return csvTable(
    columns.map(([name]) => name),
    rows,
    remarks,
  );
}
