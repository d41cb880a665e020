import {
  CENSUS_GROUPS,
  type CensusGroup,
  type EthnicityDefinition,
  GROUPS,
  type Group,
} from "../../geo/domain/group.ts";
import { readLookupTable } from "./lookup-table.ts";
import { policeGroups } from "./police-groups.ts";

/** One line of the reviewed table `data/lookups/census-groups.csv`: a group of TS021 and the searches that its residents are set against. */
export interface CensusGroupLine {
  readonly census: CensusGroup;
  /** The census's name of the broad group, as in the table's columns. */
  readonly broad: string;
  /** The census's name of the group itself. */
  readonly detail: string;
  /** Code of the 18+1 set by which people of the group describe themselves to the police. */
  readonly self: string;
  /** Group that an officer would choose for them; null where none is. */
  readonly officerGroup: Group | null;
}

/** The group of searches that a census group's residents are set against; null where the definition has none for them. */
export function searchedGroupOf(
  census: CensusGroup,
  definition: EthnicityDefinition,
): Group | null {
  return GROUP_OF[definition].get(census) ?? null;
}

const NAME = "census-groups.csv";

/** The 19 groups, in the order of `CENSUS_GROUPS`. */
export const CENSUS_GROUP_LINES: readonly CensusGroupLine[] = readLines();

const SELF_GROUPS = policeGroups("self");

const GROUP_OF: Readonly<Record<EthnicityDefinition, ReadonlyMap<CensusGroup, Group | null>>> = {
  officer: new Map(CENSUS_GROUP_LINES.map(({ census, officerGroup }) => [census, officerGroup])),
  self: new Map(
    CENSUS_GROUP_LINES.map(({ census, self }) => [census, SELF_GROUPS.get(self) ?? null]),
  ),
};

function readLines(): CensusGroupLine[] {
  const columns = ["census", "broad", "detail", "self", "officer_group", "note"];
  const lines = readLookupTable(NAME, columns);
  return CENSUS_GROUPS.map((census) => {
    const [, broad = "", detail = "", self = "", officer = ""] =
      lines.find(([name]) => name === census) ?? [];
    const officerGroup = GROUPS.find((group) => group === officer) ?? null;
    if (!broad || !detail || !self || (officer !== "" && officerGroup === null)) {
      throw new Error(`${NAME}: bad line for ${census}`);
    }
    return { census, broad, detail, self, officerGroup };
  });
}
