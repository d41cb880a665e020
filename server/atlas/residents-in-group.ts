import {
  CENSUS_GROUPS,
  type CensusCounts,
  type CensusGroup,
  type EthnicityDefinition,
  type Group,
} from "../../geo/domain/group.ts";
import { searchedGroupOf } from "../sources/census-groups.ts";

/**
 * Residents that a group's searches are set against, or null where the census has none (`not-stated`, or `mixed` as seen by an officer).
 *
 * Officer-defined "Asian" leaves Chinese people to "Other", so the two denominators move with them (methods 1.2).
 */
export function residentsInGroup(
  counts: CensusCounts,
  group: Group,
  definition: EthnicityDefinition,
): number | null {
  const positions = POSITIONS[definition].get(group);
  return positions ? positions.reduce((sum, i) => sum + (counts[i] ?? 0), 0) : null;
}

/** People of these census groups together. */
export function residentsOfGroups(counts: CensusCounts, names: readonly CensusGroup[]): number {
  return names.reduce((sum, name) => sum + (counts[CENSUS_GROUPS.indexOf(name)] ?? 0), 0);
}

/** Where each group's people stand among the 19 counts. */
const POSITIONS: Readonly<Record<EthnicityDefinition, ReadonlyMap<Group, readonly number[]>>> = {
  officer: positionsOf("officer"),
  self: positionsOf("self"),
};

function positionsOf(definition: EthnicityDefinition): ReadonlyMap<Group, readonly number[]> {
  const positions = new Map<Group, number[]>();
  CENSUS_GROUPS.forEach((census, i) => {
    const group = searchedGroupOf(census, definition);
    if (group !== null) positions.set(group, [...(positions.get(group) ?? []), i]);
  });
  return positions;
}
