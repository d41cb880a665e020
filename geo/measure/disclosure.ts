import { FEWEST_SHOWN, isSmall, roundCount, withheldParts } from "./complementary-suppression.ts";
import { denominatorOf } from "./denominator.ts";
import type { AreaTallies, Estimate, Measure } from "./measure.ts";
import type { Question } from "./question.ts";

/** What an operator lets out: figures as they are, or rounded and small ones withheld, for data that are not public. */
export const DISCLOSURES = ["open", "rounded"] as const;

export type Disclosure = (typeof DISCLOSURES)[number];

/** Fewest residents (or searches) that a rate, share or ratio may be built on under the `rounded` policy. */
const FEWEST_BASE = 100;

/**
 * The measure under a disclosure policy: the one gate between counts and every outlet.
 *
 * `rounded` works everything out from counts rounded to 5, so that no exact one can be had back from a rate; counts of 1 to 9 are
 * withheld, as are rates, shares and ratios on a count under 10 or a base under 100, and what would give a withheld count away
 * within its borough, or within London for boroughs. Withheld means `missing`, reason `suppressed`. Residents are public. Other
 * definitions and strata are not worked out at all.
 */
export function disclosed(measure: Measure, policy: Disclosure): Measure {
  if (policy === "open") return measure;
  // What is worked out beside the estimates, from counts of its own, would pass by the gate.
  const { alternatives: _alternatives, strata: _strata, ...gated } = measure;
  return {
    ...gated,
    estimate: (rows, question, ground) => {
      const exact = measure.estimate(rows, question);
      const withheld = withheldRows(measure, rows, exact, question);
      const shown = measure.estimate(rows.map(roundRow), question, ground);
      return shown.map((estimate, i) => (withheld[i] ? suppressed(measure, estimate) : estimate));
    },
  };
}

/** How a count that stands beside the figures is told: rounded too, null where withheld. */
export function tellCount(policy: Disclosure): (count: number) => number | null {
  if (policy === "open") return (count) => count;
  return (count) => (isSmall(count) ? null : roundCount(count));
}

function roundRow(row: AreaTallies): AreaTallies {
  const tally = Object.entries(row.tally).map(([name, count]) => [name, roundCount(count)]);
  return { ...row, tally: Object.fromEntries(tally) };
}

function withheldRows(
  measure: Measure,
  rows: readonly AreaTallies[],
  exact: readonly Estimate[],
  question: Question,
): boolean[] {
  // Ground is no people: a rate per km² stands on its events alone.
  const fewest = denominatorOf(question) === "area" ? 0 : FEWEST_BASE;
  const withheld = exact.map((estimate) => isTooSmall(measure, estimate, fewest));
  const columns = [
    exact.map(({ count }) => count ?? 0),
    exact.map(({ referenceCount }) => referenceCount ?? 0),
  ];
  for (const members of totalsOf(rows)) {
    for (const column of columns) {
      withheldParts(members.map((i) => column[i] ?? 0)).forEach((is, part) => {
        const i = members[part];
        if (is && i !== undefined) withheld[i] = true;
      });
    }
  }
  return withheld;
}

function isTooSmall(measure: Measure, estimate: Estimate, fewest: number): boolean {
  const { count, base, referenceCount, referenceBase } = estimate;
  if (measure.scale === "count") return count !== null && isSmall(count);
  const counts = [count, referenceCount].filter((number) => number !== null);
  const bases = [base, referenceBase].filter((number) => number !== null);
  if (counts.some((number) => number < FEWEST_SHOWN)) return true;
  if (bases.some((number) => number < fewest)) return true;
  return isShare(measure) && hasFewMisses(estimate);
}

/** A share of events: what it is set against is a count like any other. */
function isShare({ setAgainst }: Measure): boolean {
  return setAgainst === "searches" || setAgainst === "crimes";
}

/** Searches that were no hit are what is left of two published numbers. */
function hasFewMisses({ count, base, referenceCount, referenceBase }: Estimate): boolean {
  return (
    isSmall((base ?? 0) - (count ?? 0)) || isSmall((referenceBase ?? 0) - (referenceCount ?? 0))
  );
}

/** The rows that add up to something published: areas to their borough, boroughs to London. A single row is no part. */
function totalsOf(rows: readonly AreaTallies[]): number[][] {
  const totals = new Map<string, number[]>();
  rows.forEach(({ code, borough }, i) => {
    const total = code === borough ? "" : borough;
    totals.set(total, [...(totals.get(total) ?? []), i]);
  });
  return [...totals.values()].filter((members) => members.length > 1);
}

/** Searches and crimes are withheld; residents are public. */
function suppressed(measure: Measure, estimate: Estimate): Estimate {
  const { base, referenceBase } = estimate;
  return {
    value: null,
    low: null,
    high: null,
    count: null,
    base: isShare(measure) ? null : base,
    referenceCount: null,
    referenceBase: isShare(measure) ? null : referenceBase,
    state: "missing",
    reason: "suppressed",
    notes: [],
  };
}
