import { readFileSync } from "node:fs";
import { sharedPath } from "./shared-data.ts";

/** The panel of 90 counties over 7 years that the reference results were worked out on. */
export function readCrimePanel() {
  const [head = "", ...lines] = readFileSync(sharedPath("reference", "panel_crime.csv"), "utf8")
    .trim()
    .split(/\r?\n/);
  const names = head.split(",").map((name) => name.replaceAll('"', ""));
  const rows = lines.map((line) => line.split(","));
  const numbers = (name: string) => rows.map((row) => Number(row[names.indexOf(name)]));
  const predictors = ["lprbarr", "lpolpc", "ldensity", "lpctymle"].map(numbers);
  return {
    units: rows.map((row) => row[0] ?? ""),
    times: rows.map((row) => row[1] ?? ""),
    outcome: numbers("lcrmrte"),
    predictors: rows.map((_, i) => predictors.map((values) => values[i] ?? 0)),
  };
}

/** The reference results of one file, as R wrote them. */
export function readReference(name: string) {
  return JSON.parse(readFileSync(sharedPath("reference", name), "utf8"));
}

/** How far numbers are from what they should be, as a share of the latter; the largest. */
export function worstError(actual: readonly number[], expected: readonly number[]): number {
  if (actual.length !== expected.length) return Number.POSITIVE_INFINITY;
  return Math.max(
    ...expected.map((value, i) => Math.abs((actual[i] ?? Number.NaN) - value) / Math.abs(value)),
  );
}
