/** How two counts of the same areas agree. */
export interface Agreement {
  readonly areas: number;
  readonly ours: number;
  /** Their total over the areas; what they put in no area is kept apart. */
  readonly theirs: number;
  /** Ours less theirs, as a share of theirs. */
  readonly difference: number;
  /** Sum of the areas' absolute differences, as a share of theirs. */
  readonly apart: number;
  /** Share of areas with the very same count. */
  readonly equal: number;
  /** Pearson's; null where one side does not vary. */
  readonly correlation: number | null;
}

/**
 * Compares counts over the areas that both sides know; null when there are none or nothing was published.
 *
 * `ourTotal` is for what we hold and no area does: offences without a place. Without it our total is that of the areas.
 */
export function compareCounts(
  ours: ReadonlyMap<string, number>,
  theirs: ReadonlyMap<string, number>,
  ourTotal: number | null = null,
): Agreement | null {
  const pairs = [...theirs].flatMap(([code, count]) => {
    const own = ours.get(code);
    return own === undefined ? [] : [[own, count] as const];
  });
  const total = sum(pairs.map(([, count]) => count));
  if (total === 0) return null;
  const own = ourTotal ?? sum(pairs.map(([count]) => count));
  return {
    areas: pairs.length,
    ours: own,
    theirs: total,
    difference: (own - total) / total,
    apart: sum(pairs.map(([a, b]) => Math.abs(a - b))) / total,
    equal: pairs.filter(([a, b]) => a === b).length / pairs.length,
    correlation: correlation(pairs),
  };
}

function correlation(pairs: readonly (readonly [number, number])[]): number | null {
  const mean = [0, 1].map((side) => sum(pairs.map((pair) => pair[side] ?? 0)) / pairs.length);
  const product = (a: 0 | 1, b: 0 | 1) =>
    sum(pairs.map((pair) => (pair[a] - (mean[a] ?? 0)) * (pair[b] - (mean[b] ?? 0))));
  const spread = Math.sqrt(product(0, 0) * product(1, 1));
  return spread === 0 ? null : product(0, 1) / spread;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
