import { distance } from "@turf/turf";
import { CITY_OF_LONDON } from "../../geo/domain/area.ts";
import { logNormal } from "./distributions.ts";
import type { WardFacts, WardKind } from "./facts.ts";
import { createRandom } from "./random.ts";

/** What the generator assumes of a ward beyond the facts: all of it invented. */
export interface WardCharacter {
  readonly kind: WardKind;
  /** People about the place who do not live there, as if they were so many more residents. */
  readonly visitors: number;
  /** How much more (above 1) or less is recorded here than its people would suggest. */
  readonly activity: number;
  /** The same for searches. */
  readonly searchActivity: number;
}

/** The equestrian statue of Charles I, from which distances to London are measured. */
const CHARING_CROSS = [-0.1278, 51.5074];

/**
 * Gives each ward a character, in order.
 *
 * The centre of London draws visitors, who thin out with distance from Charing Cross; in every other borough the most
 * crowded ward and one drawn by lot are town centres.
 */
export function characteriseWards(wards: readonly WardFacts[], seed: string): WardCharacter[] {
  const towns = new Set(chooseTowns(wards, seed));
  return wards.map((ward) => {
    const random = createRandom(`${seed}/character/${ward.code}`);
    // A stream of the borough's name, begun afresh for each ward, gives all of them the same factor.
    const borough = createRandom(`${seed}/character/${ward.borough}`);
    const activity = logNormal(borough, 0.12) * logNormal(random, 0.22);
    const searchActivity = logNormal(borough, 0.18) * logNormal(random, 0.22);
    const km = distance([...ward.centre], CHARING_CROSS);
    const residents = ward.residents ?? 0;
    if (ward.borough === CITY_OF_LONDON) {
      return { kind: "centre", visitors: 3000, activity, searchActivity };
    }
    const drawn = 110_000 * Math.exp(-((km / 1.8) ** 2));
    const shoppers = towns.has(ward.code) ? residents * (0.8 + random()) : 0;
    const kind = km < 2.6 ? "centre" : towns.has(ward.code) ? "town" : "residential";
    return { kind, visitors: drawn + shoppers, activity, searchActivity };
  });
}

function chooseTowns(wards: readonly WardFacts[], seed: string): string[] {
  const boroughs = new Set(wards.map((ward) => ward.borough));
  return [...boroughs].flatMap((borough) => {
    const random = createRandom(`${seed}/towns/${borough}`);
    const members = wards.filter((ward) => ward.borough === borough);
    const crowding = members.map((ward) => crowdingOf(ward, members));
    const densest = members[crowding.indexOf(Math.max(...crowding))];
    const drawn = members[Math.floor(random() * members.length)];
    return [densest, drawn].flatMap((ward) => (ward ? [ward.code] : []));
  });
}

/** Residents per squared distance to the nearest other ward centre: a stand-in for density that needs no area. */
function crowdingOf(ward: WardFacts, members: readonly WardFacts[]): number {
  const gaps = members
    .filter((other) => other !== ward)
    .map((other) => distance([...ward.centre], [...other.centre]));
  return (ward.residents ?? 0) / Math.min(...gaps) ** 2;
}
