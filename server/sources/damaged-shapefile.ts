import { RefusedInput } from "./refused-input.ts";

/** The refusal of one part of a shapefile. */
export function damagedShapefile(
  file: string,
  expected: string,
  arrived: string,
  code = "damaged-shapefile",
): RefusedInput {
  const remedy = "obtain all parts of the shapefile again, together";
  return new RefusedInput({ code, file, expected, arrived, remedy });
}
