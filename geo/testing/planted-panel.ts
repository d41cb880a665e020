import { normalQuantile } from "../measure/normal-quantile.ts";
import { type DrawBelow, randomStream } from "../measure/random-stream.ts";

/** What is planted in an invented panel; every number is in units of the outcome per unit of the predictor. */
export interface Planted {
  readonly seed: number;
  readonly units?: number;
  readonly times?: number;
  readonly predictors?: number;
  /** Effect of a change in the first predictor. */
  readonly within?: number;
  /** Effect of a unit's level of the first predictor. */
  readonly between?: number;
  /** Spread of what is peculiar to a unit, and of what is peculiar to a row. */
  readonly unitSd?: number;
  readonly rowSd?: number;
}

/** A panel with a known truth: units differ in level and change by chance in every predictor; only the first may matter. */
export function plantedPanel(planted: Planted) {
  const { units = 32, times = 4, predictors = 3, within = 0, between = 0 } = planted;
  const { unitSd = 0.3, rowSd = 0.12 } = planted;
  const normal = normals(planted.seed);
  const rows = Array.from({ length: units }, (_u, u) => {
    const levels = Array.from({ length: predictors }, normal);
    const own = unitSd * normal();
    return Array.from({ length: times }, (_t, t) => {
      const changes = levels.map(normal);
      const first = within * (changes[0] ?? 0) + between * (levels[0] ?? 0);
      return {
        unit: `unit ${u}`,
        time: `time ${t}`,
        predictors: levels.map((level, j) => level + (changes[j] ?? 0)),
        outcome: first + own + 0.1 * t + rowSd * normal(),
      };
    });
  }).flat();
  return {
    units: rows.map(({ unit }) => unit),
    times: rows.map(({ time }) => time),
    outcome: rows.map(({ outcome }) => outcome),
    predictors: rows.map((row) => row.predictors),
    weights: rows.map(() => 1),
  };
}

/** A repeatable stream of standard normal numbers. */
export function normals(seed: number): () => number {
  const draw: DrawBelow = randomStream(seed);
  return () => normalQuantile((draw(2 ** 21) + 0.5) / 2 ** 21);
}
