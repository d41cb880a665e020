import { type EthnicityDefinition, GROUPS_OF } from "../domain/group.ts";
import { denominatorOf, denominatorsFor } from "../measure/denominator.ts";
import type { MeasureDescription } from "../measure/measure.ts";
import { EVENT_FILTERS } from "../measure/question.ts";
import { CLASSES_ALLOWED } from "./classes.ts";
import { compareRefused, periodRefused } from "./compare.ts";
import type { Fault } from "./fault.ts";
import { sureOf } from "./sure-classes.ts";
import type { View } from "./view.ts";

/** What a View asks that its measure, or another of its parameters, rules out; each fault names the field and what is allowed. */
export function contradictions(view: View, measure: MeasureDescription): Fault[] {
  return [
    ...ofLevel(view, measure),
    ...ofComparison(view, measure),
    ...ofGroups(view, measure),
    ...ofDenominator(view, measure),
    ...ofChoices(view, measure),
    ...ofClasses(view, measure),
  ];
}

function ofLevel({ level, vintage }: View, measure: MeasureDescription): Fault[] {
  const faults: Fault[] = [];
  if (!measure.levels.includes(level)) {
    faults.push(notAllowed("level", `${measure.id} is not made for ${level}.`, measure.levels));
  }
  if (level === "hex" && vintage !== null) {
    faults.push(notAllowed("vintage", "Hexes have no vintage.", []));
  }
  return faults;
}

function ofComparison({ compare, period }: View, measure: MeasureDescription): Fault[] {
  const refused = compareRefused(compare, measure);
  const faults = refused ? [notAllowed("compare", refused.detail, refused.allowed)] : [];
  const clash = period && typeof compare === "object" ? periodRefused(period, compare) : null;
  return clash === null ? faults : [...faults, notAllowed("compare", clash, [])];
}

function ofGroups(view: View, measure: MeasureDescription): Fault[] {
  const held = GROUPS_OF[view.ethnicity];
  const faults: Fault[] = [];
  for (const field of ["group", "reference"] as const) {
    const group = view[field];
    if (group !== null && !held.includes(group)) {
      faults.push(notAllowed(field, lacking(group, view.ethnicity), held));
    }
  }
  if (measure.parameters.includes("reference") && view.group === view.reference) {
    const others = held.filter((group) => group !== view.group);
    faults.push(notAllowed("reference", "A group cannot be compared with itself.", others));
  }
  return faults;
}

function ofDenominator(view: View, measure: MeasureDescription): Fault[] {
  const denominators = denominatorsFor(measure, view.group);
  const denominator = denominatorOf(view);
  if (!view.denominator || denominators.includes(denominator)) return [];
  const of = view.group === null ? measure.id : `${measure.id} of one group`;
  return [notAllowed("denominator", `${of} is not made per ${denominator}.`, denominators)];
}

function ofChoices({ filters }: View, { id, choices = {} }: MeasureDescription): Fault[] {
  return EVENT_FILTERS.flatMap((name) => {
    const allowed = choices[name];
    const others = filters[name]?.filter((value) => allowed && !allowed.includes(value)) ?? [];
    if (!allowed || others.length === 0) return [];
    return [notAllowed(name, `${id} does not count ${others.join(", ")}.`, allowed)];
  });
}

function ofClasses({ classes }: View, measure: MeasureDescription): Fault[] {
  if (classes?.method !== "sure" || sureOf(measure) !== null) return [];
  const allowed = CLASSES_ALLOWED.filter((form) => form !== "sure");
  const detail = `${measure.id} has no interval that could lie above or below a figure.`;
  return [notAllowed("classes", detail, allowed)];
}

function lacking(group: string, definition: EthnicityDefinition): string {
  return `Ethnicity as defined by ${definition === "officer" ? "the officer" : "the person"} has no group ${group}.`;
}

function notAllowed(field: string, detail: string, allowed: readonly string[]): Fault {
  return { code: "value-not-allowed", field, detail, allowed };
}
