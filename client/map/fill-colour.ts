import type { ExpressionSpecification } from "maplibre-gl";

/** What an area is filled with: its class's colour, paler where the value cannot be told from no difference. */
export function fillColour(colours: readonly string[]): ExpressionSpecification {
  return [
    "case",
    ["==", ["get", "state"], "cannot-tell"],
    byClass(colours.map(faded)),
    byClass([...colours]),
  ];
}

/** How much of its colour a *cannot tell* area keeps. */
const FADED = 0.35;

const NOTHING = "rgba(0, 0, 0, 0)";

/** An area without a class has no such property at all, and no fill. */
function byClass(colours: readonly string[]): ExpressionSpecification {
  const own: ExpressionSpecification = ["coalesce", ["get", "class"], -1];
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
