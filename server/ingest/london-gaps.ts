import { squareMetresOf } from "../../geo/boundary/area-measures.ts";
import { boundarySetKey } from "../../geo/domain/level.ts";
import { isLondon, LONDON_BOROUGHS } from "../sources/borough-names.ts";
import type { AreaSet } from "./locate-events.ts";

/**
 * Of a borough's ground, areas that leave out more than this leave out areas: between drawings with and without the river lie 8 % of a
 * borough at most.
 */
const GROUND_SHARE = 0.8;

/**
 * What boundary sets lack of London, a sentence for each: boroughs that are not drawn, boroughs that smaller areas do not fill, and areas
 * that lie in no borough held. Empty for an invented city.
 */
export function londonGaps(sets: readonly AreaSet[]): string[] {
  const boroughs = sets.find(({ set }) => set.level === "borough")?.areas ?? [];
  if (boroughs.length > 0 && !isLondon(boroughs)) return [];
  const ground = new Map(boroughs.map(({ code, geometry }) => [code, squareMetresOf(geometry)]));
  return sets.flatMap(({ set, areas }) => {
    if (set.level === "hex") return [];
    const held = new Map<string, number>();
    for (const { borough, geometry } of areas) {
      held.set(borough, (held.get(borough) ?? 0) + squareMetresOf(geometry));
    }
    const absent = [...LONDON_BOROUGHS.keys()].filter((code) => !held.has(code));
    const short = [...held].flatMap(([code, filled]) =>
      filled < (ground.get(code) ?? 0) * GROUND_SHARE ? [code] : [],
    );
    const homeless = areas.filter(({ borough }) => borough === "").length;
    const key = boundarySetKey(set);
    return [
      ...(absent.length > 0
        ? [
            `${key} has no area in ${absent.length} of London's ${LONDON_BOROUGHS.size} boroughs, and figures for London are those of the others: ${named(absent)}`,
          ]
        : []),
      ...(short.length > 0 ? [`${key} leaves ground without an area in ${named(short)}`] : []),
      ...(homeless > 0 ? [`${key} has ${homeless} areas that lie in no borough held`] : []),
    ];
  });
}

function named(codes: readonly string[]): string {
  return codes.map((code) => LONDON_BOROUGHS.get(code) ?? code).join(", ");
}
