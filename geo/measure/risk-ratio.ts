import { CONFIDENCE, type EventsPerBase, type Interval } from "./interval.ts";
import { normalQuantile } from "./normal-quantile.ts";

/**
 * Limits of the ratio of two shares, as if each resident or search could have one event at most; both counts must be above 0.
 *
 * Normal in the logarithm with variance 1/a - 1/n + 1/b - 1/m. Katz, Baptista, Azen and Pike (1978), "Obtaining confidence intervals
 * for the risk ratio in cohort studies", Biometrics 34, 469-474.
 */
export function riskRatioInterval(
  group: EventsPerBase,
  reference: EventsPerBase,
  confidence = CONFIDENCE,
): Interval {
  const variance = spread(group) + spread(reference);
  const reach = normalQuantile((1 + confidence) / 2) * Math.sqrt(variance);
  const ratio = (group.count * reference.base) / (reference.count * group.base);
  return { low: ratio * Math.exp(-reach), high: ratio * Math.exp(reach) };
}

function spread({ count, base }: EventsPerBase): number {
  return Math.max(0, 1 / count - 1 / base);
}
