import { AGE_BANDS, type AgeCounts } from "../../geo/domain/age-band.ts";
import type { CensusAgeRead } from "../sources/reference-kinds.ts";

/** A census table's people in the bands of `AGE_BANDS`, by area code; null where one of its own bands lies in two of them. */
export function ageCountsOf({ bands, counts }: CensusAgeRead): Map<string, AgeCounts> | null {
  const into = bands.map(({ from, to }) =>
    AGE_BANDS.findIndex((band) => band.from <= from && endsWithin(to, band.to)),
  );
  if (into.includes(-1)) return null;
  return new Map(
    [...counts].map(([code, { counts: people }]) => {
      const summed = AGE_BANDS.map(() => 0);
      people.forEach((count, i) => {
        const band = into[i] ?? 0;
        summed[band] = (summed[band] ?? 0) + count;
      });
      return [code, summed];
    }),
  );
}

function endsWithin(to: number | null, limit: number | null): boolean {
  return limit === null || (to !== null && to <= limit);
}
