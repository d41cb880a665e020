import type { DriverPanel } from "./driver-panel.ts";
import { varianceInflation } from "./variance-inflation.ts";

/** Above this a predictor shares too much with those before it and is left out of the joint model. */
const MOST_INFLATION = 5;

/** The ids of predictors that those before them tell already: the last with too much inflation first, until there is none. */
export function mergedPredictors({ predictors, ids }: DriverPanel): string[] {
  const left = ids.map((_, j) => j);
  const out: string[] = [];
  while (left.length > 1) {
    const factors = varianceInflation(predictors.map((row) => left.map((j) => row[j] ?? 0)));
    const worst = factors.findLastIndex((factor) => factor > MOST_INFLATION);
    if (worst < 0) break;
    out.push(ids[left.splice(worst, 1)[0] ?? 0] ?? "");
  }
  return out;
}
