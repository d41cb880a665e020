import type { Reason } from "../domain/state.ts";
import type { Estimate } from "./measure.ts";

/** The reasons that apply to one value, by the state that each brings; every list in the order of methods 1.3. */
export interface Findings {
  readonly missing?: readonly Reason[];
  readonly unstable?: readonly Reason[];
  readonly cannotTell?: readonly Reason[];
  /** What is to be said beside a value without lowering its state. */
  readonly remarks?: readonly Reason[];
}

/**
 * The state of a value with its reason and notes: the gravest finding decides.
 *
 * Doubts about a value (unstable, cannot tell) are left unsaid where there is no value.
 */
export function verdictOn({
  missing = [],
  unstable = [],
  cannotTell = [],
  remarks = [],
}: Findings): Pick<Estimate, "state" | "reason" | "notes"> {
  if (missing.length > 0) return { state: "missing", ...said([...missing, ...remarks]) };
  const reasons = said([...unstable, ...cannotTell, ...remarks]);
  if (unstable.length > 0) return { state: "unstable", ...reasons };
  return { state: cannotTell.length > 0 ? "cannot-tell" : "ok", ...reasons };
}

function said(reasons: readonly Reason[]): Pick<Estimate, "reason" | "notes"> {
  return { reason: reasons[0] ?? null, notes: reasons.slice(1) };
}
