import { labelPoint } from "../../geo/boundary/label-point.ts";
import { createLocator } from "../../geo/boundary/locator.ts";
import { overlapAreas } from "../../geo/boundary/overlap.ts";
import type { Area } from "../../geo/domain/area.ts";

/**
 * Fills in the borough of areas whose file did not say it: the one that holds the area's inner point, else the one that shares most of
 * its ground. A riverside ward drawn with the river may have its point where boroughs drawn without it have nothing.
 *
 * Areas that meet no borough keep "".
 */
export function nameBoroughs(areas: readonly Area[], boroughs: readonly Area[]): Area[] {
  if (areas.every(({ borough }) => borough !== "")) return [...areas];
  const locator = createLocator(boroughs);
  return areas.map((area) => {
    if (area.borough !== "") return area;
    const place = locator.locate(...labelPoint(area));
    const index = place?.index ?? sharesMost(area, boroughs);
    return { ...area, borough: boroughs[index ?? -1]?.code ?? "" };
  });
}

function sharesMost(area: Area, boroughs: readonly Area[]): number | undefined {
  return overlapAreas([area], boroughs).sort((a, b) => b.squareMetres - a.squareMetres)[0]?.b;
}
