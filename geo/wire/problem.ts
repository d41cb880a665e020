/** An error answer, `application/problem+json` (RFC 9457). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** Stable code for programs. */
  readonly code: string;
  /** The parameter at fault, where there is one. */
  readonly field?: string;
  /** What to do, in a sentence; absent on faults of the server. */
  readonly detail?: string;
  readonly allowed?: readonly string[];
  /** Every fault, when there are several. */
  readonly faults?: readonly {
    readonly code: string;
    readonly field: string;
    readonly detail: string;
    readonly allowed: readonly string[];
  }[];
  readonly requestId: string;
}
