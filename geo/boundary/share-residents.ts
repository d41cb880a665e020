import { CENSUS_GROUPS, type CensusCounts } from "../domain/group.ts";
import type { Overlap } from "./overlap.ts";

/** An area gets no estimate when small areas without counts make up more than this share of what is known of its land. */
const UNCOUNTED = 0.01;

/**
 * People by census group (or by age) in each of `areaCount` areas, estimated from smaller areas: each gives its people to the areas it
 * overlaps, in proportion to the overlaps (methods 1.1). Fractions of people are kept.
 *
 * Shares are of the small area's overlapped land, so nobody is lost where two coastlines differ. Null in `counts` is a small
 * area without counts, null in the answer an area that nothing counted overlaps, or too much uncounted does. A small area
 * that overlaps no area at all gives its people to none.
 */
export function shareResidents(
  counts: readonly (readonly number[] | null)[],
  overlaps: readonly Overlap[],
  areaCount: number,
): (number[] | null)[] {
  const land = counts.map(() => 0);
  for (const { a, squareMetres } of overlaps) land[a] = (land[a] ?? 0) + squareMetres;

  const columns = counts.find((people) => people !== null) ?? [];
  const shared = Array.from({ length: areaCount }, () => columns.map(() => 0));
  const counted = shared.map(() => 0);
  const uncounted = shared.map(() => 0);
  for (const { a, b, squareMetres } of overlaps) {
    const people = counts[a];
    const into = shared[b];
    const ledger = people ? counted : uncounted;
    ledger[b] = (ledger[b] ?? 0) + squareMetres;
    if (people && into) add(into, people, squareMetres / (land[a] ?? Infinity));
  }
  return shared.map((people, b) => {
    const [known = 0, unknown = 0] = [counted[b], uncounted[b]];
    return known > 0 && unknown <= UNCOUNTED * (known + unknown) ? people : null;
  });
}

/**
 * Each area's groups scaled to its own official total.
 *
 * Null where the estimate or the total is null, or where there is a total but nobody whose groups could be scaled.
 */
export function calibrateToTotals(
  shared: readonly (CensusCounts | null)[],
  totals: readonly (number | null)[],
): (number[] | null)[] {
  return shared.map((people, i) => {
    const total = totals[i] ?? null;
    if (!people || total === null) return null;
    const sum = sumOf(people);
    if (sum === 0) return total === 0 ? nobody() : null;
    return people.map((count) => count * (total / sum));
  });
}

/**
 * The areas of each borough scaled, group by group, so that they add up to the borough's official count of that group.
 *
 * `boroughOf` names each area's borough. A group that none of a borough's areas has is shared out by all residents. A borough
 * without official counts, with nobody in its areas, or with an area that has no estimate keeps its estimates as they are: its people
 * would otherwise be put into the areas that are left.
 */
export function calibrateToBoroughs(
  shared: readonly (CensusCounts | null)[],
  boroughOf: readonly string[],
  official: ReadonlyMap<string, CensusCounts>,
): (number[] | null)[] {
  const scaled = shared.map((people) => (people ? [...people] : null));
  for (const [borough, target] of official) {
    const members = scaled.filter((_, i) => boroughOf[i] === borough);
    const known = members.filter((people) => people !== null);
    if (known.length < members.length || known.every((people) => sumOf(people) === 0)) continue;
    const residents = known.map(sumOf);
    CENSUS_GROUPS.forEach((_, group) => {
      const inGroup = known.map((people) => people[group] ?? 0);
      const weights = sumOf(inGroup) > 0 ? inGroup : residents;
      const factor = (target[group] ?? 0) / sumOf(weights);
      known.forEach((people, i) => {
        people[group] = (weights[i] ?? 0) * factor;
      });
    });
  }
  return scaled;
}

function nobody(): number[] {
  return CENSUS_GROUPS.map(() => 0);
}

function add(into: number[], people: readonly number[], share: number): void {
  people.forEach((count, group) => {
    into[group] = (into[group] ?? 0) + count * share;
  });
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
