import type { Reason, State } from "../domain/state.ts";
import type { GroundColours } from "./ground-colours.ts";

/** How one area is painted: a colour, what is drawn over it, and its edge beside the plain one. */
export interface AreaLook {
  readonly fill: string;
  readonly pattern: Pattern | null;
  readonly edge: "dotted" | "outlined" | null;
}

/** Unstable figures are hatched, missing ones cross-hatched, withheld ones dotted. */
export type Pattern = "hatch" | "cross-hatch" | "dots";

/** How much of its colour a *cannot tell* area keeps. */
const FADED = 0.35;

/**
 * Paints areas by class, state and reason, so that a state is told by shape as well as by colour; `colours` has one for each class.
 *
 * An area without a class has the ground's colour.
 */
export function areaLook(colours: readonly string[], { ground }: GroundColours) {
  const pale = colours.map((colour) => mix(colour, ground, FADED));
  return (state: State, reason: Reason | null, own: number | null): AreaLook => {
    const ramp = state === "cannot-tell" ? pale : colours;
    const fill = (own === null ? undefined : ramp[own]) ?? ground;
    if (state === "unstable") return { fill, pattern: "hatch", edge: null };
    if (state === "cannot-tell") return { fill, pattern: null, edge: "dotted" };
    if (state === "ok") return { fill, pattern: null, edge: null };
    if (reason === "city-not-ranked") return { fill, pattern: null, edge: "outlined" };
    return { fill, pattern: reason === "suppressed" ? "dots" : "cross-hatch", edge: null };
  };
}

/** So much of one `#rrggbb` colour over another. */
function mix(over: string, below: string, share: number): string {
  const part = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) =>
    Math.round(share * part(over, at) + (1 - share) * part(below, at))
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${mixed.join("")}`;
}
