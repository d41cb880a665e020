import { pooled } from "./gamma-poisson.ts";
import type { BoundedValue, EventsPerBase } from "./interval.ts";
import { marshallRate, type RateSpread, rateSpread } from "./marshall.ts";

/**
 * Every area's rate drawn towards the mean of its neighbours and itself, in the order of the areas.
 *
 * `neighbours[i]` lists the places in `areas` of those beside area `i`, itself left out. An area without neighbours is drawn
 * towards the mean of all. Marshall (1991), as for `rateSpread`: every sum is taken around the area's own neighbourhood, as GeoDa
 * does and spdep's `EBlocal` with `geoda = TRUE`.
 */
export function marshallLocal(
  areas: readonly EventsPerBase[],
  neighbours: readonly (readonly number[])[],
): BoundedValue[] {
  return drawnLocally(areas, neighbours, (around) => rateSpread(around.map(({ area }) => area)));
}

/**
 * The same with each neighbour's rate set against the mean of its own neighbourhood, so that a slope across the map is no spread.
 *
 * As spdep's `EBlocal` has it without `geoda`: the neighbourhood's variance is Σ n (r − its own mean)² / Σ n less what chance makes of it.
 */
export function marshallLocalMeans(
  areas: readonly EventsPerBase[],
  neighbours: readonly (readonly number[])[],
): BoundedValue[] {
  const means = areas.map((area, i) => {
    const { count, base } = pooled([area, ...besideOf(i, areas, neighbours)]);
    return count / base;
  });
  return drawnLocally(areas, neighbours, (around) =>
    rateSpread(
      around.map(({ area }) => area),
      around.map(({ place }) => means[place] ?? 0),
    ),
  );
}

interface Placed {
  readonly area: EventsPerBase;
  /** In the list of all areas. */
  readonly place: number;
}

function drawnLocally(
  areas: readonly EventsPerBase[],
  neighbours: readonly (readonly number[])[],
  spreadOver: (around: readonly Placed[]) => RateSpread | null,
): BoundedValue[] {
  const at = (place: number): Placed[] => {
    const area = areas[place];
    return area ? [{ area, place }] : [];
  };
  return areas.map((area, i) => {
    const around = (neighbours[i] ?? []).flatMap(at);
    const spread = around.length === 0 ? rateSpread(areas) : spreadOver([...at(i), ...around]);
    if (!spread) throw new RangeError("an area has at least itself to be compared with");
    return marshallRate(area, spread);
  });
}

function besideOf(
  i: number,
  areas: readonly EventsPerBase[],
  neighbours: readonly (readonly number[])[],
): EventsPerBase[] {
  return (neighbours[i] ?? []).flatMap((place) => areas[place] ?? []);
}
