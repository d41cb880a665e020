import { labelPoint } from "../../geo/boundary/label-point.ts";
import { createLocator } from "../../geo/boundary/locator.ts";
import type { Area } from "../../geo/domain/area.ts";

/** Fills in the borough of areas whose file did not say it, by where their inner point lies; areas in no borough keep "". */
export function nameBoroughs(areas: readonly Area[], boroughs: readonly Area[]): Area[] {
  if (areas.every(({ borough }) => borough !== "")) return [...areas];
  const locator = createLocator(boroughs);
  return areas.map((area) => {
    if (area.borough !== "") return area;
    const place = locator.locate(...labelPoint(area));
    return { ...area, borough: (place && boroughs[place.index]?.code) ?? "" };
  });
}
