import type { Position } from "geojson";

/** Why a boundary set is refused. */
export type AreaFaultCode =
  | "no-areas"
  | "duplicate-code"
  | "empty-geometry"
  | "not-finite"
  | "outside-earth"
  | "british-national-grid"
  | "axes-exchanged"
  | "self-crossing"
  | "hole-outside-shell"
  | "parts-overlap"
  | "zero-area"
  | "areas-overlap";

/** The first thing found that makes a boundary set unusable. */
export interface AreaFault {
  readonly code: AreaFaultCode;
  /** Code of the area, empty when the fault is of the whole set. */
  readonly area: string;
  /** Where, as the coordinates arrived; null when the fault has no one place. */
  readonly at: readonly [number, number] | null;
  /** What a usable set would have, and what was found: two phrases for one sentence. */
  readonly expected: string;
  readonly arrived: string;
}

/** The two first coordinates of a position, to name a place by. */
export function placeOf(position: Position | undefined): [number, number] | null {
  const [x, y] = position ?? [];
  return x === undefined || y === undefined ? null : [x, y];
}
