import type { Fault } from "../../geo/view/fault.ts";

/** Why a request is not answered, before anything of HTTP but the status is decided. */
export interface Refusal {
  readonly status: number;
  /** Stable, for programs. */
  readonly code: string;
  readonly field?: string;
  /** What to do, in a sentence; never sent with a status of 500 and above. */
  readonly detail?: string;
  readonly allowed?: readonly string[];
  /** Every fault, when there are several; the first one is also told by the fields above. */
  readonly faults?: readonly Fault[];
}

export interface Refused {
  readonly kind: "refused";
  readonly refusal: Refusal;
}

/** 400 for parameters that cannot be taken as they are. */
export function refuseFaults(faults: readonly Fault[]): Refused {
  const [first] = faults;
  if (!first) throw new RangeError("a refusal needs at least one fault");
  const { code, field, detail, allowed } = first;
  const told = { status: 400, code, field, detail, allowed };
  return { kind: "refused", refusal: faults.length > 1 ? { ...told, faults } : told };
}

/** 404 for an id in a path, a page or a snapshot that does not exist. */
export function refuseUnknown(code: string, detail: string, allowed?: readonly string[]): Refused {
  return { kind: "refused", refusal: { status: 404, code, detail, ...(allowed && { allowed }) } };
}
