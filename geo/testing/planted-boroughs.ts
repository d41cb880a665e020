import type { BoroughYear } from "../trust/driver-panel.ts";
import { DRIVER_PREDICTORS } from "../trust/driver-predictors.ts";
import { normals } from "./planted-panel.ts";

/** Invented borough-years with every predictor, of which the stop rate moves the outcome by `effect` in log odds per standard deviation. */
export function plantedBoroughs(planted: {
  readonly seed: number;
  readonly years?: number;
  readonly effect?: number;
  readonly months?: number;
}): BoroughYear[] {
  const { seed, years = 4, effect = 0, months = 12 } = planted;
  const normal = normals(seed);
  return Array.from({ length: 32 }, (_b, b) => {
    const levels = DRIVER_PREDICTORS.map(normal);
    const own = 0.15 * normal();
    return Array.from({ length: years }, (_y, y) => {
      const scores = DRIVER_PREDICTORS.map(
        ({ changes }, j) => ((levels[j] ?? 0) + (changes ? normal() : 0)) / Math.SQRT2,
      );
      const logOdds = 0.5 + own - 0.05 * y + effect * (scores[0] ?? 0) + 0.11 * normal();
      return {
        borough: `E09${String(b + 2).padStart(6, "0")}`,
        quarter: `${2016 + y}-12`,
        share: 1 / (1 + Math.exp(-logOdds)),
        base: 400,
        values: Object.fromEntries(
          DRIVER_PREDICTORS.map(({ id, scale }, j) => [
            id,
            { value: asRecorded(scores[j] ?? 0, scale), months },
          ]),
        ),
      };
    });
  }).flat();
}

function asRecorded(score: number, scale: "log" | "logit" | "plain"): number {
  if (scale === "log") return 20 * Math.exp(0.4 * score);
  return scale === "logit" ? 1 / (1 + Math.exp(1 - 0.3 * score)) : 20 + 5 * score;
}
