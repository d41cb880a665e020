import { add, identity, type Matrix, multiply, transpose } from "./matrix.ts";
import type { Regression } from "./regression.ts";
import { symmetricPower } from "./symmetric-power.ts";

/** Rows of one cluster: their part of the design and of the residuals. */
export interface ClusterPart {
  readonly design: Matrix;
  readonly residuals: readonly number[];
}

/** (I - H)^(-1/2) for the cluster's own block of the hat matrix. */
export function correctionOf({ unscaled }: Regression, { design }: ClusterPart): number[][] {
  const hat = multiply(multiply(design, unscaled), transpose(design));
  return symmetricPower(add(identity(design.length), hat, -1), -0.5);
}

/** The rows of a fit by cluster; `clusters` names each row's. */
export function splitByCluster(fit: Regression, clusters: readonly string[]): ClusterPart[] {
  const rows = new Map<string, number[]>();
  clusters.forEach((cluster, i) => {
    rows.set(cluster, [...(rows.get(cluster) ?? []), i]);
  });
  return [...rows.values()].map((members) => ({
    design: members.map((i) => fit.design[i] ?? []),
    residuals: members.map((i) => fit.residuals[i] ?? 0),
  }));
}
