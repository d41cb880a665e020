import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { hasShared, sharedPath } from "../testing/shared-data.ts";

type Numbers = readonly number[];

interface Counties {
  readonly neighbours0: readonly Numbers[];
  readonly x: Numbers;
  readonly counts: Numbers;
  readonly population: Numbers;
  readonly getis: Readonly<
    Record<
      | "Gi_W"
      | "Gi_B"
      | "Gistar_W"
      | "Gistar_B"
      | "Gistar_W_p_two_sided"
      | "Gistar_W_p_BH"
      | "Gistar_W_p_bonferroni",
      Numbers
    >
  >;
  readonly local_moran: {
    readonly Ii: Numbers;
    readonly quadrant_mean: readonly string[];
    readonly EIi_conditional: Numbers;
    readonly VarIi_conditional: Numbers;
    readonly z_conditional: Numbers;
    readonly p_two_sided_conditional: Numbers;
    readonly EIi_total: Numbers;
    readonly VarIi_total: Numbers;
    readonly z_total: Numbers;
  };
  readonly conditional_permutation: Readonly<
    Record<
      | "gistar_row_mean"
      | "gistar_E"
      | "gistar_Var"
      | "gistar_pseudo_p_one_sided"
      | "local_I"
      | "local_I_E"
      | "local_I_Var"
      | "local_I_pseudo_p_one_sided",
      Numbers
    >
  >;
  readonly global_moran: Readonly<
    Record<
      | "I"
      | "E"
      | "mc_p_greater"
      | "var_randomisation"
      | "z_randomisation"
      | "p_two_sided"
      | "var_normality"
      | "z_normality"
      | "geary_C",
      number
    >
  >;
  readonly eb: { readonly eb_moran_I: number; readonly global_poisson: Numbers };
}

const NONE: Counties = {
  neighbours0: [],
  x: [],
  counts: [],
  population: [],
  getis: {
    Gi_W: [],
    Gi_B: [],
    Gistar_W: [],
    Gistar_B: [],
    Gistar_W_p_two_sided: [],
    Gistar_W_p_BH: [],
    Gistar_W_p_bonferroni: [],
  },
  local_moran: {
    Ii: [],
    quadrant_mean: [],
    EIi_conditional: [],
    VarIi_conditional: [],
    z_conditional: [],
    p_two_sided_conditional: [],
    EIi_total: [],
    VarIi_total: [],
    z_total: [],
  },
  conditional_permutation: {
    gistar_row_mean: [],
    gistar_E: [],
    gistar_Var: [],
    gistar_pseudo_p_one_sided: [],
    local_I: [],
    local_I_E: [],
    local_I_Var: [],
    local_I_pseudo_p_one_sided: [],
  },
  global_moran: {
    I: 0,
    E: 0,
    mc_p_greater: 0,
    var_randomisation: 0,
    z_randomisation: 0,
    p_two_sided: 0,
    var_normality: 0,
    z_normality: 0,
    geary_C: 0,
  },
  eb: { eb_moran_I: 0, global_poisson: [] },
};

/** The counties of `areal_nc.json` with what spdep made of them; empty where the shared folder is missing. */
export function countiesOfNorthCarolina(): Counties {
  if (!hasShared) return NONE;
  return JSON.parse(readFileSync(sharedPath("reference", "areal_nc.json"), "utf8"));
}

/** The largest difference between two lists, relative to the expected number; null is never right. */
export function offBy(actual: readonly (number | null)[], expected: Numbers): number {
  expect(actual).toHaveLength(expected.length);
  const off = actual.map((value, i) => {
    const right = expected[i] ?? Number.NaN;
    return value === null ? Number.POSITIVE_INFINITY : Math.abs(value - right) / Math.abs(right);
  });
  return Math.max(...off);
}
