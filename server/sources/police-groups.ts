import {
  ETHNICITY_DEFINITIONS,
  type EthnicityDefinition,
  GROUPS,
  type Group,
} from "../../geo/domain/group.ts";
import { readLookupTable } from "./lookup-table.ts";

/** One line of the reviewed table `data/lookups/police-groups.csv`: what an ethnicity of a police record counts as. */
interface PoliceGroup {
  readonly definition: EthnicityDefinition;
  /** Canonical value of `police-labels.csv`: a code of the 18+1 set, or what an officer chose; `unknown` where the field is blank. */
  readonly value: string;
  readonly group: Group;
}

/** The group of each canonical ethnicity under one definition, in the table's order. */
export function policeGroups(definition: EthnicityDefinition): ReadonlyMap<string, Group> {
  return new Map(
    TABLE.filter((line) => line.definition === definition).map(({ value, group }) => [
      value,
      group,
    ]),
  );
}

const NAME = "police-groups.csv";

const TABLE: readonly PoliceGroup[] = readLookupTable(NAME, [
  "definition",
  "value",
  "name",
  "group",
  "note",
]).map(([definition, value = "", , group]) => {
  const line = {
    definition: ETHNICITY_DEFINITIONS.find((known) => known === definition),
    group: GROUPS.find((known) => known === group),
  };
  if (!line.definition || !line.group || !value) throw new Error(`${NAME}: bad line for ${value}`);
  return { definition: line.definition, value, group: line.group };
});
