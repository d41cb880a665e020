import {
  RECORDED_ONLY,
  RESIDENTS_NOT_PRESENT,
  SEARCHES_NOT_PEOPLE,
  SNAPPED_PLACES,
} from "../measure/caveats.ts";

/** Said in every answer of stop hotspots. */
export const SCRUTINY_ONLY =
  "This shows where searches were recorded, which follows where officers are sent and whom they choose to search. It says nothing of where crime is, and to send patrols where it is hot would only make it hotter: it is for asking why powers are used there, with the hit rate and the disparity read beside it.";

const CHANCE_OF_PLACE =
  "Hot and cold are told against the same values dealt to the areas at random. Without correction one area in twenty would be called so by chance alone; with it, of the areas called so at 5 %, one in twenty is expected to be wrong.";

const SURROUNDINGS =
  "An area is judged together with those around it, so a quiet one beside busy ones can be hot. Its own number is taken as given: one very busy area alone makes those around it hot, and not itself. Neighbours share each other's values, and areas at London's edge have fewer of them, as nothing beyond it is counted.";

const NOT_STREETS =
  "A hexagon is about two thirds of a square kilometre, and points are moved to nearby map points before publication: nothing can be said of single streets.";

const CUT_AT_THE_LIMIT =
  "About one hexagon in nine is cut by London's limit and counts only what lies inside: along the limit a cold one may be no more than a small one.";

const PLACES_OF_VISITORS =
  "On wards and small areas the value is a rate per resident, and town centres are hot for the people who come there. Hexagons compare counts, and are hot where more people are.";

export const CRIME_HOTSPOT_CAVEATS = [
  RECORDED_ONLY,
  CHANCE_OF_PLACE,
  SURROUNDINGS,
  NOT_STREETS,
  CUT_AT_THE_LIMIT,
  PLACES_OF_VISITORS,
  RESIDENTS_NOT_PRESENT,
  SNAPPED_PLACES,
] as const;

export const STOP_HOTSPOT_CAVEATS = [
  SCRUTINY_ONLY,
  CHANCE_OF_PLACE,
  SURROUNDINGS,
  NOT_STREETS,
  CUT_AT_THE_LIMIT,
  PLACES_OF_VISITORS,
  SEARCHES_NOT_PEOPLE,
  RESIDENTS_NOT_PRESENT,
  SNAPPED_PLACES,
] as const;
