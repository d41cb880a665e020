import { hexesOver } from "../../geo/boundary/hexes.ts";
import { labelPoint } from "../../geo/boundary/label-point.ts";
import { createLocator } from "../../geo/boundary/locator.ts";
import type { Area } from "../../geo/domain/area.ts";
import type { BoundarySet } from "../../geo/domain/level.ts";
import type { AreaSet } from "./locate-events.ts";
import { newestOf } from "./newest-of.ts";

const HEX_SET: BoundarySet = { level: "hex", vintage: null };

/**
 * The sets with the hexagons that tile the newest boroughs beside them; unchanged without boroughs.
 *
 * Hexagons that a base holds are made anew, as its boroughs may have given way to others.
 */
export function withHexes(sets: readonly AreaSet[]): readonly AreaSet[] {
  const given = sets.filter(({ set }) => set.level !== "hex");
  const boroughs = newestOf(given, "borough");
  if (!boroughs) return given;
  const areas = namedHexes(boroughs.areas, newestOf(given, "ward")?.areas ?? []);
  return [...given, { set: HEX_SET, areas }];
}

/**
 * Each hexagon with name and borough of the ward at its centre: where none is there (outside London, on the river), at its label
 * point, else of the borough there.
 */
function namedHexes(boroughs: readonly Area[], wards: readonly Area[]): Area[] {
  const ward = createLocator(wards);
  const borough = createLocator(boroughs);
  return hexesOver(boroughs).map((hex) => {
    const inside = labelPoint(hex);
    const at = ward.locate(...hex.centre) ?? ward.locate(...inside);
    const over = borough.locate(...inside) ?? borough.locate(...hex.centre);
    const found = at ? wards[at.index] : over && boroughs[over.index];
    const { code, geometry } = hex;
    return { code, name: found?.name ?? code, borough: found?.borough ?? "", geometry };
  });
}
