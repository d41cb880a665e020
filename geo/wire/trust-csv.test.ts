import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { someDrivers } from "./drivers.test-support.ts";
import { someForecast } from "./forecast.test-support.ts";
import { someInsight, someInsights } from "./insights.test-support.ts";
import { driversCsv, forecastCsv, insightsCsv } from "./trust-csv.ts";

const CONTEXT = { address: "https://atlas.example/a.csv?snapshot=1", attribution: ["Credit."] };

function read(text: string): { rows: Record<string, string>[]; remarks: string[] } {
  const all: Record<string, string>[] = parse(text, { columns: true });
  const isRemark = (row: Record<string, string>) => Object.values(row)[0] === "#";
  return {
    rows: all.filter((row) => !isRemark(row)),
    remarks: all.filter(isRemark).map((row) => Object.values(row)[1] ?? ""),
  };
}

test("each piece of evidence is a row with its numbers, and what must be said stands below", () => {
  const answer = someInsights({ insights: [someInsight({ claim: "=1+1, twice" })] });
  const { rows, remarks } = read(insightsCsv(answer, CONTEXT));
  expect(rows).toMatchObject([
    { area: "E09000002", claim: "'=1+1, twice", value: "-13", low: "-16", n: "1341", grade: "B" },
  ]);
  expect(remarks).toEqual(
    expect.arrayContaining([
      answer.headline,
      "n: 4914.",
      ...answer.caveats,
      "Credit.",
      `Snapshot: ${answer.snapshot}`,
      `Address: ${CONTEXT.address}`,
    ]),
  );
});

test("each factor and question is a row, and one that could not be estimated has its reason and no number", () => {
  const [first] = someDrivers().drivers;
  if (!first) throw new Error("expected a factor");
  const none = { ...first, value: null, low: null, high: null, reason: "too few" };
  const { rows } = read(driversCsv(someDrivers({ drivers: [first, none] }), CONTEXT));
  expect(rows).toMatchObject([
    { factor: first.factor, value: String(first.value) },
    { value: "", low: "", reason: "too few" },
  ]);
});

test("quarters of the survey stand before those forecast, and only these have limits", () => {
  const answer = someForecast();
  const { rows } = read(forecastCsv(answer, CONTEXT));
  const [area] = answer.areas;
  expect(rows.length).toBe((area?.history.quarters.length ?? 0) + (area?.points.length ?? 0));
  expect(rows[0]).toMatchObject({ kind: "survey", low95: "" });
  expect(rows.at(-1)?.["low95"]).toBe(String(area?.points.at(-1)?.low95));
});
