/** Why something asked for could not be had, for good. */
export type FailureCode =
  | "not-published"
  | "refused-by-server"
  | "refused-address"
  | "unexpected-content"
  | "too-large"
  | "checksum-differs"
  | "unreachable";

/** Something asked for could not be had; its message is one plain sentence. */
export class NotFetched extends Error {
  override readonly name = "NotFetched";
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** A transfer stopped before its end, for a reason that may pass: worth another try. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
  /** How long the server asked us to wait; null when it did not say. */
  readonly retryAfterMs: number | null;

  constructor(message: string, retryAfterMs: number | null = null) {
    super(message);
    this.retryAfterMs = retryAfterMs;
  }
}
