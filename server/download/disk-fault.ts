/** The disk ended a download; carries the operating system's code, as its own errors do. */
class DiskFault extends Error {
  override readonly name = "DiskFault";
  readonly code: string;
  readonly syscall: string;

  constructor(code: string, syscall: string, message: string) {
    super(message);
    this.code = code;
    this.syscall = syscall;
  }
}

/** An error of writing as one that says which file it struck and what to do; anything else as it is. */
export function diskFault(error: unknown, target: string): unknown {
  if (!(error instanceof Error && "code" in error && typeof error.code === "string")) return error;
  const full = ["ENOSPC", "EDQUOT"].includes(error.code);
  const what = full ? "there is no room left on the disk" : error.message;
  return new DiskFault(
    error.code,
    "write",
    `${target}: ${what}; what has arrived is kept, and the same command goes on from there.`,
  );
}
