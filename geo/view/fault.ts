/** What is wrong with one parameter of a question, in words a person can act on. */
export interface Fault {
  readonly code:
    | "unknown-parameter"
    | "repeated-parameter"
    | "malformed-value"
    | "value-not-allowed"
    | "does-not-apply";
  /** The parameter's name as it was given. */
  readonly field: string;
  readonly detail: string;
  /** What would be accepted, where that can be listed. */
  readonly allowed: readonly string[];
}

/** A parsed value, or every fault found on the way to it. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly Fault[] };
