import { areaAt } from "../../geo/boundary/area-at.ts";
import type { Level } from "../../geo/domain/level.ts";
import { isPostcodeBegun, type Postcode, parsePostcode } from "../../geo/domain/postcode.ts";
import type { AreaSummary, Found, SearchResult } from "../../geo/wire/snapshot.ts";
import type { AreaList } from "./area-list.ts";
import { rankOf, searchable } from "./name-match.ts";
import type { PostcodePlace } from "./postcodes.ts";
import type { Snapshot } from "./snapshot.ts";

/** Finds places by what people call them: names and codes of areas, the Met's units, and postcodes where the snapshot holds any. */
export function createFinder(
  snapshot: Pick<Snapshot, "manifest" | "sets" | "units" | "postcodes">,
  areas: AreaList,
): (text: string) => SearchResult {
  const { manifest, postcodes } = snapshot;
  return (text) => {
    const named = areas.search(text);
    const postcode = parsePostcode(text);
    const place = postcode && (postcodes?.find(postcode) ?? null);
    const [first, later] = unitsFor(snapshot, areas, text);
    return {
      snapshot: manifest.id,
      query: text,
      areas: named,
      found: [
        ...(postcode && place ? [locate(snapshot, areas, postcode, place)] : []),
        ...first,
        ...named.map((area): Found => ({ kind: "area", area })),
        ...later,
      ],
      postcode: place ? null : whyNot(text, postcode, postcodes !== null),
    };
  };
}

function whyNot(text: string, postcode: Postcode | null, held: boolean): SearchResult["postcode"] {
  if (!postcode && !isPostcodeBegun(text)) return null;
  if (!held) return "not-held";
  return postcode ? "unknown" : "incomplete";
}

/** Of the areas that a postcode lies in, what most people mean by "where" first. */
const LEVELS: readonly Level[] = ["ward", "borough", "lsoa"];

/** By the newest boundaries of each level. The point is that of one address for all of the postcode, whose houses may lie in two wards. */
function locate(
  { sets }: Pick<Snapshot, "sets">,
  areas: AreaList,
  postcode: Postcode,
  { longitude, latitude, ended }: PostcodePlace,
): Found {
  const found = LEVELS.flatMap((level) => {
    const set = sets.find((own) => own.set.level === level);
    const area = set && areaAt(set.areas, longitude, latitude);
    const summaries = area ? areas.byCode(area.code) : [];
    return summaries.find(({ vintage }) => vintage === set?.set.vintage) ?? [];
  });
  return { kind: "postcode", postcode, point: [longitude, latitude], ended, areas: found };
}

/** The units that the text begins or names by its letters, and those that have it as a later word: the few before the many areas, the rest behind. */
function unitsFor(
  { units }: Pick<Snapshot, "units">,
  areas: AreaList,
  text: string,
): readonly [first: Found[], later: Found[]] {
  const wanted = searchable(text);
  const ranked = units.flatMap((unit) => {
    const isCode = unit.code.toLowerCase() === wanted;
    const rank = isCode ? 0 : rankOf(searchable(unit.name), unit.code, wanted);
    const boroughs = unit.boroughs.flatMap((code) => areas.byCode(code)[0] ?? []);
    if (rank === null || boroughs.length === 0) return [];
    const found: Found = {
      kind: "bcu",
      code: unit.code,
      name: unit.name,
      confirmed: false,
      boroughs: boroughs.map(({ code, name }) => ({ code, name })),
      bounds: boundsAround(boroughs),
    };
    return [{ rank, found }];
  });
  const part = (isLater: boolean) =>
    ranked.filter(({ rank }) => (rank === 2) === isLater).map(({ found }) => found);
  return [part(false), part(true)];
}

function boundsAround(areas: readonly AreaSummary[]): AreaSummary["bounds"] {
  const side = (i: 0 | 1 | 2 | 3) => areas.map(({ bounds }) => bounds[i]);
  return [Math.min(...side(0)), Math.min(...side(1)), Math.max(...side(2)), Math.max(...side(3))];
}
