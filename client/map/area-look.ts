import type { Values } from "../../geo/wire/values.ts";

/** What is drawn on an area beside its colour: a hatch, a dotted edge, or the plain edge of the City, which is not ranked. */
export type AreaMark = "unstable" | "cannot-tell" | "missing" | "city";

/** How one area looks under an answer. */
export interface AreaLook {
  /** What it is filled with. */
  readonly colour: string;
  /** Null where there is nothing to remark. */
  readonly mark: AreaMark | null;
}

/**
 * How each area of an answer looks, in its order: filled with its class's colour, paler where the value cannot be told from
 * no difference, and with the ground's where there is no value.
 *
 * Colours are `#rrggbb`, the ground is `rgb(r, g, b)`. Every area is covered whole, as what shows through between them is the river.
 */
export function areaLooks(
  { areas, class: classes, state, reason }: Pick<Values, "areas" | "class" | "state" | "reason">,
  colours: readonly string[],
  ground: string,
): AreaLook[] {
  const pale = colours.map((colour) => faded(colour, ground));
  return areas.map((_, i) => {
    const at = classes[i] ?? -1;
    const own = state[i] ?? "missing";
    const colour = (own === "cannot-tell" ? pale : colours)[at] ?? ground;
    const isCity = own === "missing" && reason[i] === "city-not-ranked";
    return { colour, mark: isCity ? "city" : own === "ok" ? null : own };
  });
}

/** How much of its colour a *cannot tell* area keeps. */
const FADED = 0.35;

/** A class's colour thinned over the ground. */
function faded(hex: string, ground: string): string {
  const below = ground.match(/\d+/g)?.map(Number) ?? [];
  const mixed = [1, 3, 5].map((at, i) => {
    const own = Number.parseInt(hex.slice(at, at + 2), 16);
    return Math.round(FADED * own + (1 - FADED) * (below[i] ?? 255));
  });
  return `rgb(${mixed.join(", ")})`;
}
