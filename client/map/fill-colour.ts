import type { ExpressionSpecification } from "maplibre-gl";

/** Where a layer reads an area's class, state and reason: in the tile, or in the state given to the shape on the map. */
export type Reading = "get" | "feature-state";

/** What an area is filled with: its class's colour, paler where the value cannot be told from no difference. */
export function fillColour(colours: readonly string[], reading: Reading): ExpressionSpecification {
  return [
    "case",
    ["==", [reading, "state"], "cannot-tell"],
    byClass(colours.map(faded), reading),
    byClass([...colours], reading),
  ];
}

/** How much of its colour a *cannot tell* area keeps. */
const FADED = 0.35;

const NOTHING = "rgba(0, 0, 0, 0)";

/** An area without a class has no such property at all, and no fill. */
function byClass(colours: readonly string[], reading: Reading): ExpressionSpecification {
  const own: ExpressionSpecification = ["coalesce", [reading, "class"], -1];
  return colours.reduceRight<ExpressionSpecification>(
    (rest, colour, i) => ["case", ["==", own, i], colour, rest],
    ["to-color", NOTHING],
  );
}

function faded(hex: string): string {
  const alpha = Math.round(FADED * 255)
    .toString(16)
    .padStart(2, "0");
  return `${hex}${alpha}`;
}
