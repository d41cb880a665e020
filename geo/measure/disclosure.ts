import { FEWEST_SHOWN, roundCount } from "./coarse-count.ts";
import { denominatorOf } from "./denominator.ts";
import type { AreaTallies, Estimate, Measure, Needs, Selection } from "./measure.ts";
import type { EventFilter, Question } from "./question.ts";

/** What an operator lets out: figures as they are, or rounded and small ones withheld, for data that are not public. */
export const DISCLOSURES = ["open", "rounded"] as const;

export type Disclosure = (typeof DISCLOSURES)[number];

/** Fewest residents (or searches) that a rate, share or ratio may be built on under the `rounded` policy. */
const FEWEST_BASE = 100;

/**
 * The measure under a disclosure policy.
 *
 * Under `rounded` it is made for counts that were made coarse before (`coarseCount`), which alone keeps every exact one from being
 * had back. Here sums of them are rounded to 5, and withheld are those under 10, none at all among them, and rates, shares and ratios
 * on a count under 10 or a base under 100: `missing`, reason `suppressed`. Residents are public. Other definitions, strata and what
 * coarse facts do not tell are not worked out.
 */
export function disclosed(measure: Measure, policy: Disclosure): Measure {
  if (policy === "open") return measure;
  const { alternatives: _alternatives, strata: _strata, ...gated } = measure;
  return {
    ...gated,
    needs: (question) => told(measure.needs(question)),
    estimate: (rows, question, ground) => {
      // Ground is no people: a rate per km² stands on its events alone.
      const fewest = denominatorOf(question) === "area" ? 0 : FEWEST_BASE;
      return measure
        .estimate(rows.map(roundRow), question, ground)
        .map((estimate) =>
          isTooSmall(measure, estimate, fewest) ? suppressed(measure, estimate) : estimate,
        );
    },
  };
}

/** How a count that stands beside the figures is told: rounded too, null where withheld. */
export function tellCount(policy: Disclosure): (count: number) => number | null {
  if (policy === "open") return (count) => count;
  return (count) => {
    const shown = roundCount(count);
    return shown < FEWEST_SHOWN ? null : shown;
  };
}

/** What the `rounded` policy does not answer of a question, by parameter, with what is left to choose; empty where all is answered. */
export function withheldChoices({ filters, ethnicity }: Question): Record<string, string[]> {
  const refused = Object.keys(filters).filter((name) => !CHOSEN_BY.includes(name));
  return {
    ...Object.fromEntries(refused.map((name) => [name, []])),
    ...(ethnicity === DEFINITION ? {} : { ethnicity: [DEFINITION] }),
  };
}

/** Whether the `rounded` policy lets questions choose events by this filter. */
export function isToldBy(filter: EventFilter): boolean {
  return CHOSEN_BY.includes(filter);
}

/** Parameters that may choose among events whose counts are coarse, beside the group. */
const CHOSEN_BY: readonly string[] = ["crime"];

const DEFINITION = "officer";

/** Without the tallies that only say how far a figure may be relied on, by what coarse facts do not hold. */
function told({ tallies, ...needs }: Needs): Needs {
  const held = Object.entries(tallies).filter(([, selection]) => isHeld(selection));
  return { ...needs, tallies: Object.fromEntries(held) };
}

/** What came of an event is held in classes, which measures choose by and questions may not. */
function isHeld({ filters, group, alsoSeen }: Selection): boolean {
  const byHeld = Object.keys(filters).every((name) => [...CHOSEN_BY, "outcome"].includes(name));
  return byHeld && [group, alsoSeen].every((seen) => !seen || seen.definition === DEFINITION);
}

function roundRow(row: AreaTallies): AreaTallies {
  const tally = Object.entries(row.tally).map(([name, count]) => [name, roundCount(count)]);
  return { ...row, tally: Object.fromEntries(tally) };
}

function isTooSmall(measure: Measure, estimate: Estimate, fewest: number): boolean {
  const { count, base, referenceCount, referenceBase } = estimate;
  if ([count, referenceCount].some(isSmall)) return true;
  if (measure.scale === "count") return false;
  if ([base, referenceBase].some((number) => number !== null && number < fewest)) return true;
  return isShare(measure) && hasFewMisses(estimate);
}

function isSmall(count: number | null): boolean {
  return count !== null && count < FEWEST_SHOWN;
}

/** A share of events: what it is set against is a count like any other. */
function isShare({ setAgainst }: Measure): boolean {
  return setAgainst === "searches" || setAgainst === "crimes";
}

/** Searches that were no hit are what is left of two published numbers. */
function hasFewMisses({ count, base, referenceCount, referenceBase }: Estimate): boolean {
  const own = base !== null && isSmall(base - (count ?? 0));
  return own || (referenceBase !== null && isSmall(referenceBase - (referenceCount ?? 0)));
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
