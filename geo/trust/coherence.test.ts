import { expect, test } from "vitest";
import { coherentWithLondon } from "./coherence.ts";
import { inverseLogit, logit } from "./logit.ts";

test("the boroughs' mean by population meets London, and their order stays", () => {
  const forecast = { boroughs: [[logit(0.4)], [logit(0.7)], [logit(0.9)]], london: [logit(0.6)] };
  const weights = [300, 100, 200];
  const found = coherentWithLondon(forecast, weights);
  const shares = found.boroughs.map(([value = Number.NaN]) => inverseLogit(value));
  const mean = shares.reduce((sum, share, i) => sum + share * (weights[i] ?? 0), 0) / 600;
  expect(mean).toBeCloseTo(0.6, 10);
  expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
  const moved = found.boroughs.map(([value = 0], i) => value - (forecast.boroughs[i]?.[0] ?? 0));
  expect(moved[0]).toBeCloseTo(moved[2] ?? Number.NaN, 12);
});

test("a forecast that already agrees is left alone", () => {
  const forecast = { boroughs: [[logit(0.5)], [logit(0.5)]], london: [logit(0.5)] };
  expect(coherentWithLondon(forecast, [1, 2]).boroughs[0]?.[0]).toBeCloseTo(logit(0.5), 12);
});
