import type { Interval } from "../measure/interval.ts";

/** One way of asking the question: an option for each switch, by name. */
export type Specification = Readonly<Record<string, string>>;

/** What one way of asking gave; null and a reason where it could not be answered. */
export interface SpecificationResult {
  readonly specification: Specification;
  readonly estimate: (Interval & { readonly value: number }) | null;
  readonly reason: string | null;
}

/** Whether a conclusion survives other ways of asking. */
export interface SpecificationCurve {
  /** The results that have an estimate, from the least value to the greatest; then the others. */
  readonly results: readonly SpecificationResult[];
  readonly estimated: number;
  /** Of those estimated: the share on the side of 0 on which most lie. */
  readonly signShare: number | null;
  /** Of those estimated: the share on that side whose limits leave 0 out. */
  readonly clearShare: number | null;
  readonly median: number | null;
  /**
   * `survives` when at least 80 % lie on one side and at least half leave 0 out; `changes-sign` when under 80 % lie on one side; else
   * `unclear`; `cannot-tell` with fewer than two estimates.
   */
  readonly verdict: "survives" | "unclear" | "changes-sign" | "cannot-tell";
}

/** A conclusion holds when at least this share of the cases agree on its sign. */
export const HOLDS_IN = 0.8;

/** Every combination of the options. */
export function everySpecification(
  switches: Readonly<Record<string, readonly string[]>>,
): Specification[] {
  return Object.entries(switches).reduce<Specification[]>(
    (cases, [name, options]) =>
      cases.flatMap((known) => options.map((option) => ({ ...known, [name]: option }))),
    [{}],
  );
}

/**
 * The results of all ways of asking as one curve with its verdict.
 *
 * Simonsohn, Simmons and Nelson (2020), "Specification curve analysis", Nature Human Behaviour 4, 1208-1214.
 */
export function specificationCurve(results: readonly SpecificationResult[]): SpecificationCurve {
  const estimates = results.flatMap(({ estimate }) => (estimate ? [estimate] : []));
  const values = estimates.map(({ value }) => value).sort((a, b) => a - b);
  const n = values.length;
  const above = values.filter((value) => value > 0).length;
  const up = above >= n / 2;
  const clear = estimates.filter(({ low, high }) => (up ? low > 0 : high < 0)).length;
  const signShare =
    n === 0 ? null : Math.max(above, values.filter((value) => value < 0).length) / n;
  const clearShare = n === 0 ? null : clear / n;
  return {
    results: results.toSorted(byValue),
    estimated: n,
    signShare,
    clearShare,
    median: n === 0 ? null : ((values[(n - 1) >> 1] ?? 0) + (values[n >> 1] ?? 0)) / 2,
    verdict: verdictOf(n, signShare ?? 0, clearShare ?? 0),
  };
}

function verdictOf(
  n: number,
  signShare: number,
  clearShare: number,
): SpecificationCurve["verdict"] {
  if (n < 2) return "cannot-tell";
  if (signShare < HOLDS_IN) return "changes-sign";
  return clearShare >= 0.5 ? "survives" : "unclear";
}

function byValue(a: SpecificationResult, b: SpecificationResult): number {
  if (a.estimate && b.estimate) return a.estimate.value - b.estimate.value;
  return Number(a.estimate === null) - Number(b.estimate === null);
}
