import { ETHNICITY_DEFINITIONS, GROUPS_OF, type Group } from "../../geo/domain/group.ts";
import { changeEthnicity, changeGroup, changeReference } from "../../geo/view/change-view.ts";
import { ETHNICITY_WORDS, GROUP_WORDS } from "../../geo/view/labels.ts";
import { measureById } from "../../geo/view/measure-registry.ts";
import { applies } from "../../geo/view/parse-view.ts";
import type { View } from "../../geo/view/view.ts";
import { isRounded } from "../state/catalogue.ts";
import { Choice, type Option } from "./choice.tsx";

/** A question, and what becomes of it when it is changed. */
export interface Asking {
  readonly asked: View;
  readonly onAsk: (view: View) => void;
}

/** Whom the figures are about, whom they are compared with, and who said which group a person is in. */
export function GroupControls({ asked, onAsk }: Asking) {
  const measure = measureById(asked.measure);
  if (!measure || !applies("group", measure)) return null;
  const compares = applies("reference", measure);
  return (
    <div class="fields">
      {compares ? (
        <ComparedGroup asked={asked} onAsk={onAsk} />
      ) : (
        <OneGroup asked={asked} onAsk={onAsk} />
      )}
      {compares && <Reference asked={asked} onAsk={onAsk} />}
      <Choice
        label="Ethnicity"
        wide={compares}
        value={asked.ethnicity}
        options={definitions(asked).map((value) => ({ value, label: ETHNICITY_WORDS[value] }))}
        onChoose={(ethnicity) => onAsk(changeEthnicity(asked, ethnicity))}
      />
    </div>
  );
}

/** Where counts are rounded, groups are told as officers saw them; what an address asked for stays on offer. */
function definitions({ ethnicity }: View) {
  return ETHNICITY_DEFINITIONS.filter(
    (own) => !isRounded.value || own === "officer" || own === ethnicity,
  );
}

function ComparedGroup({ asked, onAsk }: Asking) {
  return (
    <Choice
      label="Group"
      value={asked.group ?? "black"}
      options={comparableOptions(asked)}
      onChoose={(group) => onAsk(changeGroup(asked, group))}
    />
  );
}

function OneGroup({ asked, onAsk }: Asking) {
  return (
    <Choice<Group | "all">
      label="Group"
      value={asked.group ?? "all"}
      options={[{ value: "all", label: "Everybody" }, ...groupOptions(asked)]}
      onChoose={(group) => onAsk(changeGroup(asked, group === "all" ? null : group))}
    />
  );
}

function Reference({ asked, onAsk }: Asking) {
  return (
    <Choice
      label="Compared with"
      value={asked.reference}
      options={comparableOptions(asked)}
      onChoose={(group) => onAsk(changeReference(asked, group))}
    />
  );
}

/** Those who stated no group have no residents to be set against. */
function comparableOptions(asked: View): Option<Group>[] {
  return groupOptions(asked).filter(({ value }) => value !== "not-stated");
}

function groupOptions(asked: View): Option<Group>[] {
  return GROUPS_OF[asked.ethnicity].map((value) => ({ value, label: GROUP_WORDS[value] }));
}
