import { distance } from "@turf/turf";
import { CITY_OF_LONDON } from "../../geo/domain/area.ts";
import { CENSUS_GROUPS, type CensusCounts } from "../../geo/domain/group.ts";
import type { City, SampleWard } from "./city.ts";
import { type Chooser, createChooser } from "./distributions.ts";
import type { Facts, PlaceKind } from "./facts.ts";
import type { SampleForce } from "./sample-force.ts";
import { searchWeights } from "./search-weights.ts";
import type { SnapPoint } from "./snap-points.ts";

/** A place where a force records events: a ward, a station, or a town beyond London. */
export interface Scene {
  readonly kind: PlaceKind;
  readonly points: readonly SnapPoint[];
  readonly choosePoint: Chooser;
  /** How likely a crime is to be here, in any unit common to the force's scenes. */
  readonly incidentWeight: number;
  /** How likely a search is to be here and of a person of each census group, likewise. */
  readonly searchWeights: readonly number[];
}

/** The middle of the City of London. */
const CITY_MIDDLE = [-0.0925, 51.5155];

/** All scenes of a force, in the order in which its street files list them. */
export function scenesOf(force: SampleForce, city: City, facts: Facts, seed: string): Scene[] {
  const london = CENSUS_GROUPS.map((_, i) =>
    city.boroughs.reduce((sum, borough) => sum + (borough.groups[i] ?? 0), 0),
  );
  if (force.slug === "btp") return stations(facts, london);
  const wards = city.wards.flatMap((ward) => {
    const presence = presenceIn(ward, force);
    return presence === 0
      ? []
      : [wardScene(ward, presence, searchWeights(ward, london, facts.ethnicities, seed))];
  });
  return force.slug === "metropolitan" ? [...wards, ...beyondLondon(facts, wards)] : wards;
}

/** How much of a ward's policing is the force's: forces now and then record events on each other's ground. */
function presenceIn(ward: SampleWard, force: SampleForce): number {
  const inCity = ward.borough === CITY_OF_LONDON;
  if (force.slug === "metropolitan") return inCity ? 0.01 : 1;
  if (inCity) return 1;
  return distance([...ward.centre], CITY_MIDDLE) < 1.6 ? 0.01 : 0;
}

function wardScene(ward: SampleWard, presence: number, searches: readonly number[]): Scene {
  const people = (ward.residents ?? 0) + ward.visitors;
  return {
    kind: ward.kind,
    points: ward.snapPoints,
    // A few corners see most of what happens: weights fall with rank, as in Zipf's law but flatter.
    choosePoint: createChooser(ward.snapPoints.map((_, rank) => (rank + 1) ** -0.6)),
    incidentWeight: presence * ward.activity * people,
    searchWeights: searches.map((weight) => presence * weight),
  };
}

/** One crime or search in a thousand is recorded outside London. */
function beyondLondon(facts: Facts, wards: readonly Scene[]): Scene[] {
  const places = facts.places.filter((place) => place.kind === "outside-london");
  const total = places.reduce((sum, place) => sum + place.weight, 0);
  const incidents = wards.reduce((sum, ward) => sum + ward.incidentWeight, 0);
  const searches = CENSUS_GROUPS.map((_, i) =>
    wards.reduce((sum, ward) => sum + (ward.searchWeights[i] ?? 0), 0),
  );
  return places.map((place) => {
    const share = (0.001 * place.weight) / total;
    return placeScene(place, "residential", {
      incidentWeight: incidents * share,
      searchWeights: searches.map((weight) => weight * share),
    });
  });
}

function stations(facts: Facts, london: CensusCounts): Scene[] {
  return facts.places
    .filter((place) => place.kind !== "outside-london")
    .map((place) =>
      placeScene(place, "station", {
        incidentWeight: place.weight,
        searchWeights: facts.ethnicities.map(
          (row, i) => place.weight * row.search_rate * (london[i] ?? 0),
        ),
      }),
    );
}

function placeScene(
  place: Facts["places"][number],
  kind: PlaceKind,
  weights: Pick<Scene, "incidentWeight" | "searchWeights">,
): Scene {
  const { longitude, latitude, name } = place;
  return { kind, points: [{ longitude, latitude, name }], choosePoint: () => 0, ...weights };
}
