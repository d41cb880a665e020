import { correctionOf, splitByCluster } from "./cluster-parts.ts";
import { add, apply, outer, transpose, zeros } from "./matrix.ts";
import type { Regression } from "./regression.ts";
import { sandwich } from "./robust-covariance.ts";

/** CR0 as it is; CR1 scaled for the number of clusters and coefficients; CR2 corrected cluster by cluster. */
export type ClusterKind = "CR0" | "CR1" | "CR2";

/**
 * Covariance of the coefficients where rows of one cluster go together and clusters are independent.
 *
 * `clusters` names each row's cluster. `absorbed` is how many effects were taken out of the design beforehand, which CR1 counts.
 * CR2 is that of Bell and McCaffrey (2002), "Bias reduction in standard errors for linear regression with multi-stage samples",
 * Survey Methodology 28, 169-181, for rows that vary alike after weighting.
 */
export function clusterCovariance(
  fit: Regression,
  clusters: readonly string[],
  kind: ClusterKind,
  absorbed = 0,
): number[][] {
  const parts = splitByCluster(fit, clusters);
  const width = fit.unscaled.length;
  let middle = zeros(width, width);
  for (const part of parts) {
    const residuals =
      kind === "CR2" ? apply(correctionOf(fit, part), part.residuals) : part.residuals;
    const score = apply(transpose(part.design), residuals);
    middle = add(middle, outer(score, score));
  }
  const groups = parts.length;
  const scale =
    kind === "CR1" ? (groups / (groups - 1)) * ((fit.n - 1) / (fit.n - width - absorbed)) : 1;
  return sandwich(fit.unscaled, middle).map((row) => row.map((x) => x * scale));
}
