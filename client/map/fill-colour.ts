import type { ExpressionSpecification } from "maplibre-gl";

/** Where a layer reads an area's class, state and reason: in the tile, or in the state given to the shape on the map. */
export type Reading = "get" | "feature-state";

/**
 * What an area is filled with: its class's colour, paler where the value cannot be told from no difference, and the ground's where there is no value.
 *
 * Every area is covered whole, as what shows through between them is the river.
 */
export function fillColour(
  colours: readonly string[],
  ground: string,
  reading: Reading,
): ExpressionSpecification {
  return [
    "case",
    ["==", [reading, "state"], "cannot-tell"],
    byClass(
      colours.map((colour) => faded(colour, ground)),
      ground,
      reading,
    ),
    byClass([...colours], ground, reading),
  ];
}

/** How much of its colour a *cannot tell* area keeps. */
const FADED = 0.35;

/** An area without a class has no such property at all. */
function byClass(
  colours: readonly string[],
  ground: string,
  reading: Reading,
): ExpressionSpecification {
  const own: ExpressionSpecification = ["coalesce", [reading, "class"], -1];
  return colours.reduceRight<ExpressionSpecification>(
    (rest, colour, i) => ["case", ["==", own, i], colour, rest],
    ["to-color", ground],
  );
}

/** A class's colour, as `#rrggbb`, thinned over the ground, as `rgb(r, g, b)`. */
function faded(hex: string, ground: string): string {
  const below = ground.match(/\d+/g)?.map(Number) ?? [];
  const mixed = [1, 3, 5].map((at, i) => {
    const own = Number.parseInt(hex.slice(at, at + 2), 16);
    return Math.round(FADED * own + (1 - FADED) * (below[i] ?? 255));
  });
  return `rgb(${mixed.join(", ")})`;
}
