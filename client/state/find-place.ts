import { LEVEL_WORDS } from "../../geo/view/labels.ts";
import type {
  AreaSummary,
  Found,
  FoundPostcode,
  FoundUnit,
  SearchResult,
} from "../../geo/wire/snapshot.ts";
import { fetchFound } from "../api/search-resource.ts";
import { vintagesOf } from "./catalogue.ts";
import { goToArea, goToAreas } from "./go-to-area.ts";
import type { Listing, Suggestion } from "./search.ts";

/** What a text finds, as a list to choose from; null when the search was called off. */
export async function findPlace(
  snapshot: string | null,
  text: string,
  signal: AbortSignal,
): Promise<Listing | null> {
  const outcome = await fetchFound(snapshot, text, signal);
  if (outcome.kind === "aborted") return null;
  if (outcome.kind === "failed") return { suggestions: [], none: FAILED };
  return { suggestions: outcome.value.found.flatMap(suggestionsFor), none: whyNone(outcome.value) };
}

const FAILED = "The search was not answered. Go on typing to try again.";

/** What is said where nothing is listed. */
function whyNone({ found, postcode }: SearchResult): string {
  const outside = found.find((one) => one.kind === "postcode");
  if (outside) return `${outside.postcode} lies outside the areas held.`;
  return postcode === null ? "No area of that name is held." : POSTCODE_WORDS[postcode];
}

const POSTCODE_WORDS = {
  "not-held": "This Trust Atlas holds no postcodes; search for a ward or borough.",
  unknown: "This postcode is not among those held; search for a ward or borough.",
  incomplete: "Type the whole postcode to find it.",
} as const;

function suggestionsFor(found: Found): Suggestion[] {
  switch (found.kind) {
    case "area":
      return [{ ...of(found.area), choose: () => goToArea(found.area) }];
    case "bcu":
      return [unit(found)];
    case "postcode":
      return postcodeAreas(found);
  }
}

function of(area: AreaSummary): Omit<Suggestion, "choose"> {
  return { id: `${area.code} ${area.vintage}`, name: area.name, where: whereabouts(area) };
}

/** What tells areas of one name apart: level, borough, and the vintage where it is not the newest. */
function whereabouts({ level, vintage, borough, code, boroughName }: AreaSummary): string {
  const older = vintage !== null && vintage !== vintagesOf(level)[0] ? `, ${vintage}` : "";
  const within = code === borough ? "" : ` in ${boroughName}`;
  return `${LEVEL_WORDS[level].one}${within}${older}`;
}

function unit({ code, name, boroughs, bounds }: FoundUnit): Suggestion {
  const where = boroughs.map((borough) => borough.name).join(", ");
  return {
    id: `bcu ${code}`,
    name,
    where: `police command unit (BCU; name to be confirmed) of ${where}`,
    choose: () =>
      goToAreas(
        boroughs.map((borough) => borough.code),
        bounds,
      ),
  };
}

/** A postcode is offered as each of the areas that it lies in. */
function postcodeAreas({ postcode, ended, areas }: FoundPostcode): Suggestion[] {
  const since = ended === null ? "" : `; postcode out of use since ${ended.slice(0, 4)}`;
  return areas.map((area) => ({
    id: `${postcode} ${area.code}`,
    name: `${postcode}: ${area.name}`,
    where: `${whereabouts(area)}${since}`,
    choose: () => goToArea(area),
  }));
}
