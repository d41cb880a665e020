import type { Finding } from "./finding.ts";

/** A difference with its limits: `9 points below London (5 to 13)`, `1.6 times London (1.4 to 1.9)`. */
export function wordDifference({ metric, value, low, high, against }: Finding): string {
  if (metric.endsWith("-hotspot")) return "more than chance would have it";
  if (isPoints(metric)) {
    const way = value < 0 ? "below" : "above";
    const [near, far] = [low, high].map(Math.abs).sort((a, b) => a - b);
    return `${points(value)} points ${way} ${against} (${points(near ?? 0)} to ${points(far ?? 0)})`;
  }
  return `${times(value)} times ${against} (${times(low)} to ${times(high)})`;
}

function isPoints(metric: Finding["metric"]): boolean {
  return metric.startsWith("survey-") || metric.startsWith("hit-rate-");
}

function points(value: number): string {
  return Math.abs(value).toFixed(0);
}

function times(value: number): string {
  return value.toFixed(value < 10 ? 1 : 0);
}
