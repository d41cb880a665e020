import { ETHNICITY_DEFINITIONS, GROUPS_OF, type Group } from "../../geo/domain/group.ts";
import { changeEthnicity, changeGroup, changeReference } from "../../geo/view/change-view.ts";
import { ETHNICITY_WORDS, GROUP_WORDS } from "../../geo/view/labels.ts";
import { measureById } from "../../geo/view/measure-registry.ts";
import { applies } from "../../geo/view/parse-view.ts";
import { ask, view } from "../state/view.ts";
import { Choice, type Option } from "./choice.tsx";

/** Whom the figures are about, whom they are compared with, and who said which group a person is in. */
export function GroupControls() {
  const measure = measureById(view.value.measure);
  if (!measure || !applies("group", measure)) return null;
  const compares = applies("reference", measure);
  return (
    <div class="fields">
      {compares ? <ComparedGroup /> : <OneGroup />}
      {compares && <Reference />}
      <Choice
        label="Ethnicity"
        wide={compares}
        value={view.value.ethnicity}
        options={ETHNICITY_DEFINITIONS.map((value) => ({ value, label: ETHNICITY_WORDS[value] }))}
        onChoose={(ethnicity) => ask(changeEthnicity(view.value, ethnicity))}
      />
    </div>
  );
}

function ComparedGroup() {
  return (
    <Choice
      label="Group"
      value={view.value.group ?? "black"}
      options={comparableOptions()}
      onChoose={(group) => ask(changeGroup(view.value, group))}
    />
  );
}

function OneGroup() {
  return (
    <Choice<Group | "all">
      label="Group"
      value={view.value.group ?? "all"}
      options={[{ value: "all", label: "Everybody" }, ...groupOptions()]}
      onChoose={(group) => ask(changeGroup(view.value, group === "all" ? null : group))}
    />
  );
}

function Reference() {
  return (
    <Choice
      label="Compared with"
      value={view.value.reference}
      options={comparableOptions()}
      onChoose={(group) => ask(changeReference(view.value, group))}
    />
  );
}

/** Those who stated no group have no residents to be set against. */
function comparableOptions(): Option<Group>[] {
  return groupOptions().filter(({ value }) => value !== "not-stated");
}

function groupOptions(): Option<Group>[] {
  return GROUPS_OF[view.value.ethnicity].map((value) => ({ value, label: GROUP_WORDS[value] }));
}
