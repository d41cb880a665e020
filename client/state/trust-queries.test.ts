import { expect, test } from "vitest";
import { parseForecastQuestion } from "../../geo/view/forecast-question.ts";
import { parseInsightQuestion } from "../../geo/view/insight-question.ts";
import { readTrustAddress } from "./trust-address.ts";
import { driverQuery, forecastQuery, insightQuery } from "./trust-queries.ts";

const SNAPSHOT = "2023-12-31-0123456789ab";

test("the three questions name the snapshot and what the page shows", () => {
  const { address } = readTrustAddress(
    "?measure=listens&borough=E09000023&lag=4&months=10&ahead=8",
  );
  expect(driverQuery(address, SNAPSHOT)).toBe(
    `lag=4&measure=listens&months=10&snapshot=${SNAPSHOT}`,
  );
  const forecast = parseForecastQuestion(new URLSearchParams(forecastQuery(address, SNAPSHOT)));
  expect(forecast).toMatchObject({
    value: { measure: "listens", areas: ["E09000023"], quarters: 8, snapshot: SNAPSHOT },
  });
  const insights = parseInsightQuestion(new URLSearchParams(insightQuery(address, SNAPSHOT)));
  expect(insights).toMatchObject({ value: { areas: ["E09000023"], grade: "B" } });
});
