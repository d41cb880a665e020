import { add, type Matrix, multiply, outer, zeros } from "./matrix.ts";
import { leverages, type Regression } from "./regression.ts";

/** HC0 as it is; HC1 scaled by n / (n - p); HC3 with each residual over one less its leverage. */
export type RobustKind = "HC0" | "HC1" | "HC3";

/**
 * Covariance of the coefficients where rows vary by different amounts but independently of each other.
 *
 * White (1980), Econometrica 48, 817-838; MacKinnon and White (1985), Journal of Econometrics 29, 305-325.
 */
export function robustCovariance(fit: Regression, kind: RobustKind): number[][] {
  const { design, residuals, unscaled, n } = fit;
  const width = unscaled.length;
  const hats = kind === "HC3" ? leverages(fit) : [];
  let middle = zeros(width, width);
  design.forEach((row, i) => {
    const residual = (residuals[i] ?? 0) / (1 - (hats[i] ?? 0));
    middle = add(middle, outer(row, row), residual ** 2);
  });
  const scale = kind === "HC1" ? n / (n - width) : 1;
  return sandwich(unscaled, middle).map((row) => row.map((x) => x * scale));
}

/** Bread, filling, bread. */
export function sandwich(bread: Matrix, filling: Matrix): number[][] {
  return multiply(multiply(bread, filling), bread);
}
