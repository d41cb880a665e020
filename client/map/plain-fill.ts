import type { ExpressionSpecification } from "maplibre-gl";

/** One colour for all areas, written as if it went by area: the program that the graphics card fills the values with then serves, and no other is compiled. */
export function plainFill(colour: string): ExpressionSpecification {
  return ["case", ["has", "name"], colour, colour];
}
