import { expect, test } from "vitest";
import { addQuarters } from "../../geo/trust/survey-quarter.ts";
import { readTrustAddress } from "./trust-address.ts";
import { someHeld } from "./trust-held.test-support.ts";
import { boroughQuarters, seriesPeriod, shownQuarters } from "./trust-held.ts";

const HELD = someHeld();

test("boroughs have quarters up to theirs, London's series goes on", () => {
  expect(boroughQuarters(HELD, "trust").at(-1)).toBe("2023-12");
  expect(seriesPeriod(HELD, "trust")).toEqual({ from: "2021-04", to: "2024-03" });
  expect(seriesPeriod(HELD, "listens")).toBe(null);
});

test.each([
  ["", { quarter: "2023-12", since: "2022-12" }],
  ["?since=2022-06", { quarter: "2023-12", since: "2022-06" }],
  // Nearer than four quarters the two share interviews.
  ["?since=2023-06", { quarter: "2023-12", since: "2022-12" }],
  ["?quarter=2023-03&since=2022-12", { quarter: "2023-03", since: addQuarters("2023-03", -4) }],
  // London alone has it.
  ["?quarter=2024-03", { quarter: "2023-12", since: "2022-12" }],
])("%s shows quarters that are held and a year or more apart", (search, shown) => {
  expect(shownQuarters(HELD, readTrustAddress(search).address)).toEqual(shown);
});

test("without the measure there are no quarters to show", () => {
  const { address } = readTrustAddress("?measure=listens");
  expect(shownQuarters(HELD, address)).toBe(null);
});
