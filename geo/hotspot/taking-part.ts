import type { Neighbours } from "../boundary/contiguity.ts";

/** The places of areas that have a value, and which of them are neighbours, by their place among themselves. */
export function takingPart(
  x: readonly (number | null)[],
  neighbours: Neighbours,
): { readonly places: readonly number[]; readonly neighbours: Neighbours } {
  const places = x.flatMap((value, i) => (value === null ? [] : [i]));
  const rankOf = new Map(places.map((place, i) => [place, i]));
  const among = places.map((place) =>
    (neighbours[place] ?? []).flatMap((j) => rankOf.get(j) ?? []),
  );
  return { places, neighbours: among };
}
