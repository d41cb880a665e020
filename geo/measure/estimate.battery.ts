import { REASONS, type Reason, type State } from "../domain/state.ts";
import type { Estimate, Measure } from "./measure.ts";

/** The state that each reason brings, where nothing graver does; `city-not-ranked` may withhold or remark. */
const STATES_OF: Readonly<Record<Reason, readonly State[]>> = {
  "not-estimable": ["missing"],
  "no-denominator": ["missing"],
  "not-collected": ["missing"],
  "no-data-for-period": ["missing"],
  "not-stated-over-25": ["missing"],
  "survey-base-under-30": ["missing"],
  suppressed: ["missing"],
  "count-under-10": ["unstable"],
  "base-under-500": ["unstable"],
  "wide-interval": ["unstable"],
  "survey-base-under-100": ["unstable"],
  "interval-includes-1": ["cannot-tell"],
  "interval-includes-0": ["cannot-tell"],
  "city-not-ranked": ["missing", "ok"],
  "not-comparable": ["ok"],
  "not-stated-over-10": ["ok"],
};

/** What is wrong with an estimate, one sentence each; none when it keeps every promise of the interface. */
export function faultsOf(estimate: Estimate, measure: Measure): string[] {
  const bounded = measure.kind !== null && measure.scale !== "score";
  return [...faultsOfNumbers(estimate, bounded), ...faultsOfReasons(estimate)].map(
    (fault) => `${fault}: ${JSON.stringify(estimate)}`,
  );
}

/** Figures of the area itself have no limits, nor have scores. */
function faultsOfNumbers(estimate: Estimate, bounded: boolean): string[] {
  const { value, low, high, count, base, referenceCount, referenceBase, state } = estimate;
  const numbers = { value, low, high, count, base, referenceCount, referenceBase };
  const faults = Object.entries(numbers)
    .filter(([, number]) => number !== null && !Number.isFinite(number))
    .map(([name]) => `${name} is not a finite number`);
  if ((value === null) !== (state === "missing")) faults.push("missing and no value disagree");
  if (value === null && high !== null) faults.push("an upper limit stands without a value");
  if (bounded && value !== null && low === null)
    faults.push("a value stands without a lower limit");
  if (value !== null && low !== null && low > value) faults.push("the value is below its limits");
  if (value !== null && high !== null && high < value) faults.push("the value is above its limits");
  return faults;
}

function faultsOfReasons({ state, reason, notes }: Estimate): string[] {
  const faults: string[] = [];
  const said = reason === null ? notes : [reason, ...notes];
  if (reason === null && state !== "ok") faults.push(`no reason for ${state}`);
  if (reason === null && notes.length > 0) faults.push("notes without a reason");
  if (reason !== null && !STATES_OF[reason].includes(state)) faults.push(`${reason} is ${state}`);
  if (new Set(said).size < said.length) faults.push("a reason is said twice");
  const ordered = said.filter((it, i) => !(i === 0 && it === "city-not-ranked"));
  if (ordered.some((it, i) => i > 0 && rank(it) < rank(ordered[i - 1]))) {
    faults.push("reasons are out of order");
  }
  return faults;
}

function rank(reason: Reason | undefined): number {
  return reason === undefined ? -1 : REASONS.indexOf(reason);
}
