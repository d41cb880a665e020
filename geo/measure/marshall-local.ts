import type { BoundedValue, EventsPerBase } from "./interval.ts";
import { marshallRate, rateSpread } from "./marshall.ts";

/**
 * Every area's rate drawn towards the mean of its neighbours and itself, in the order of the areas.
 *
 * `neighbours[i]` lists the places in `areas` of those beside area `i`, itself left out. An area without neighbours is drawn
 * towards the mean of all. Marshall (1991), as for `rateSpread`: every sum is taken around the area's own neighbourhood, as GeoDa
 * does and spdep's `EBlocal` with `geoda = TRUE`. Without that, spdep sets each neighbour against a mean of its own.
 */
export function marshallLocal(
  areas: readonly EventsPerBase[],
  neighbours: readonly (readonly number[])[],
): BoundedValue[] {
  return areas.map((area, i) => {
    const around = (neighbours[i] ?? []).flatMap((place) => areas[place] ?? []);
    const spread = rateSpread(around.length === 0 ? areas : [area, ...around]);
    if (!spread) throw new RangeError("an area has at least itself to be compared with");
    return marshallRate(area, spread);
  });
}
