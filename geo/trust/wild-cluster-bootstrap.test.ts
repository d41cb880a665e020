import { expect, test } from "vitest";
import { randomStream } from "../measure/random-stream.ts";
import { plantedPanel } from "../testing/planted-panel.ts";
import { clusteredCoefficients } from "./clustered-coefficients.ts";
import { isNotEstimable } from "./regression.ts";
import { fitWithin } from "./two-way-within.ts";
import { wildClusterP } from "./wild-cluster-bootstrap.ts";

function within(planted: Parameters<typeof plantedPanel>[0]) {
  const panel = plantedPanel(planted);
  const found = fitWithin(panel);
  if (isNotEstimable(found)) throw new Error(found.notEstimable);
  return { fit: found.fit, units: panel.units };
}

test("a planted effect is found and an absent one is not, as CR2 has it", () => {
  const { fit, units } = within({ seed: 5, within: 0.1 });
  const ps = [0, 1].map((j) => wildClusterP(fit, units, j, randomStream(1)));
  expect(ps[0]).toBeLessThan(0.01);
  expect(ps[1]).toBeCloseTo(clusteredCoefficients(fit, units)[1]?.p ?? Number.NaN, 1);
});

test("the same seed gives the same p-value", () => {
  const { fit, units } = within({ seed: 6, times: 2 });
  const p = () => wildClusterP(fit, units, 0, randomStream(7), 199);
  expect(p()).toBe(p());
});

test("where nothing was planted, about one p-value in twenty is below .05", () => {
  let below = 0;
  for (let seed = 0; seed < 120; seed++) {
    const { fit, units } = within({ seed, times: 2 });
    if ((wildClusterP(fit, units, 0, randomStream(seed), 199) ?? 1) < 0.05) below++;
  }
  expect(below / 120).toBeLessThan(0.1);
});
