import type { EventsPerBase } from "../measure/interval.ts";
import { rateSpread } from "../measure/marshall.ts";

/**
 * Every area's rate drawn towards the mean of all by Marshall's global estimator, in order: the value of `marshallRate` without its
 * limits, which are a hundred times the work.
 *
 * Gi* must not be told of neighbours twice, so no estimator that borrows from them will do.
 */
export function drawnRates(areas: readonly EventsPerBase[]): number[] {
  const spread = rateSpread(areas);
  if (!spread) return [];
  const { mean, variance } = spread;
  return areas.map(({ count, base }) => {
    const share = variance === 0 ? 0 : variance / (variance + mean / base);
    return mean + share * (count / base - mean);
  });
}
