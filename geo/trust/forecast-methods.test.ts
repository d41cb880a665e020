import { describe, expect, test } from "vitest";
import { normals } from "../testing/planted-panel.ts";
import { readReference, worstError } from "../testing/reference-panel.ts";
import { hasShared } from "../testing/shared-data.ts";
import { dieboldMariano } from "./diebold-mariano.ts";
import { extrapolate, smooth } from "./exponential-smoothing.ts";
import { fitDampedTrend, fitLevel, type PooledSmoothing } from "./fit-smoothing.ts";
import { intervalScore } from "./interval-score.ts";
import { driftForecast, meanForecast, naiveForecast } from "./plain-forecasts.ts";
import { ensembleRankedScore, normalRankedScore } from "./ranked-scores.ts";
import { thetaForecast } from "./theta-forecast.ts";

const SERIES = ["presidents", "uk_driver_deaths_log10", "nile"];

/** Log-likelihood up to the constant that R's forecast package leaves out too. */
const logLikelihood = ({ squaredError }: PooledSmoothing, n: number) =>
  (-n / 2) * Math.log(squaredError);

describe.skipIf(!hasShared).each(SERIES)("on R's series %s", (name) => {
  const reference = hasShared ? readReference("forecast.json")[name] : null;
  const y: number[] = reference?.y ?? [];

  test("naive, drift and mean", () => {
    const { h, naive, drift, meanf } = reference;
    expect(worstError(naiveForecast(y, h), naive.mean)).toBeLessThan(1e-9);
    expect(worstError(driftForecast(y, h), drift.mean)).toBeLessThan(1e-9);
    expect(worstError(meanForecast(y, h), meanf.mean)).toBeLessThan(1e-9);
  });

  test("rolling-origin errors of naive and drift", () => {
    const { initial, naive, drift } = reference.rolling;
    const maeAt = (forecast: typeof naiveForecast, h: number) => {
      const errors: number[] = [];
      for (let origin = initial; origin + h <= y.length; origin++) {
        const expected = forecast(y.slice(0, origin), h).at(-1) ?? Number.NaN;
        errors.push(Math.abs((y[origin + h - 1] ?? 0) - expected));
      }
      return errors.reduce((sum, error) => sum + error, 0) / errors.length;
    };
    for (const h of [1, 2, 3, 4]) {
      expect(maeAt(naiveForecast, h) / naive.mae[h - 1]).toBeCloseTo(1, 9);
      expect(maeAt(driftForecast, h) / drift.mae[h - 1]).toBeCloseTo(1, 9);
    }
  });

  test.each(["ets_ANN", "ets_AAdN"])("the recursion of %s with R's parameters", (form) => {
    const { par, fitted, forecast } = reference[form];
    const smoothing = { alpha: par.alpha, beta: par.beta ?? 0, phi: par.phi ?? 0 };
    const found = smooth(y, smoothing, { level: par.l, trend: par.b ?? 0 });
    expect(worstError(found.fitted, fitted)).toBeLessThan(1e-9);
    const ahead = extrapolate(found.last, smoothing, reference.h);
    expect(worstError(ahead, forecast.mean)).toBeLessThan(1e-9);
  });

  test("our own fits are as likely as R's", () => {
    const level = logLikelihood(fitLevel([y]), y.length);
    expect(level).toBeGreaterThan(reference.ets_ANN.loglik - 0.5);
    const damped = logLikelihood(fitDampedTrend([y]), y.length);
    expect(damped).toBeGreaterThan(reference.ets_AAdN.loglik - 0.5);
  });
});

test.skipIf(!hasShared)("Theta is R's on the Nile, which has no season", () => {
  const { y, h, thetaf } = readReference("forecast.json").nile;
  const { smoothing, starts } = fitLevel([y]);
  const { last } = smooth(y, smoothing, starts[0] ?? { level: 0, trend: 0 });
  expect(worstError(thetaForecast(y, smoothing, last, h), thetaf.mean)).toBeLessThan(1e-4);
});

describe.skipIf(!hasShared)("scores are R's", () => {
  const scores = hasShared ? readReference("scores.json").scores : null;

  test("ranked probability scores", () => {
    for (const { mean, sd, y, crps } of scores.gaussian) {
      expect(normalRankedScore(mean, sd, y) / crps).toBeCloseTo(1, 8);
    }
    for (const { members, y, crps } of scores.ensemble) {
      const rising = members.toSorted((a: number, b: number) => a - b);
      expect(ensembleRankedScore(rising, y) / crps).toBeCloseTo(1, 8);
    }
  });

  test("interval scores", () => {
    for (const { lower, upper, y, alpha, score } of scores.interval) {
      expect(intervalScore({ low: lower, high: upper }, y, alpha) / score).toBeCloseTo(1, 8);
    }
  });

  test("Diebold and Mariano's test", () => {
    for (const { e1, e2, h, power, stat, p } of scores.dm) {
      const loss = (errors: number[]) => errors.map((error) => Math.abs(error) ** power);
      const found = dieboldMariano(loss(e1), loss(e2), h);
      expect((found?.statistic ?? 0) / stat).toBeCloseTo(1, 8);
      expect((found?.p ?? 0) / p).toBeCloseTo(1, 8);
    }
  });
});

test("parameters are pooled: many noisy series find the one alpha that made them", () => {
  const normal = normals(1);
  const panel = Array.from({ length: 40 }, (_, s) => {
    let level = s;
    return Array.from({ length: 60 }, () => {
      const error = normal();
      const value = level + error;
      level += 0.4 * error;
      return value;
    });
  });
  expect(fitLevel(panel).smoothing.alpha).toBeCloseTo(0.4, 1);
});

test("losses that are always equal tell nothing", () => {
  expect(dieboldMariano([1, 2, 3], [1, 2, 3], 1)).toBeNull();
});
