import { GROUPS_OF, type Group } from "../domain/group.ts";
import type { BaseNeed, Measure, MeasureDescription } from "./measure.ts";
import { isAmongNeighbours, type Question } from "./question.ts";

/** What a rate may be per: people who live there, people there on a working day, or the ground itself. */
export const DENOMINATORS = ["residents", "workday", "area"] as const;

export type Denominator = (typeof DENOMINATORS)[number];

/** What a question's rate is per; residents unless it says otherwise. */
export function denominatorOf({ denominator = "residents" }: Question): Denominator {
  return denominator;
}

/** How many units of the denominator a rate is per: 1,000 people, or 1 km². */
export function unitsOf(denominator: Denominator): number {
  return denominator === "area" ? 1 : 1000;
}

/** What must be known of an area to set events of this group (of everybody when null) against the question's denominator. */
export function denominatorNeed(question: Question, group: Group | null): BaseNeed {
  const denominator = denominatorOf(question);
  if (denominator === "area") return { figure: "square-km" };
  if (denominator === "workday") return { figure: "workday" };
  return group === null ? null : { group, definition: question.ethnicity };
}

/** The unit of a measure's values under a question's denominator. */
export function unitUnder(measure: MeasureDescription, question: Question): string {
  const per = denominatorOf(question);
  return per === "residents" ? measure.unit : measure.unit.replace(UNIT_OF.residents, UNIT_OF[per]);
}

/** A measure's definition with what the question changes of it: its denominator, and towards what smoothed rates are drawn. */
export function definitionUnder(measure: Measure, question: Question): string {
  const per = denominatorOf(question);
  const near = isAmongNeighbours(question) && measure.parameters.includes("smoothing");
  return [
    measure.definition,
    ...(per === "residents" ? [] : [`Here it is ${UNIT_OF[per]} instead.`]),
    ...(near ? ["Here each area is drawn towards those that touch it instead."] : []),
  ].join(" ");
}

/** Which denominators a question may have: nobody counts a working day's people by ethnic group. */
export function denominatorsFor(
  measure: MeasureDescription,
  group: Group | null,
): readonly Denominator[] {
  if (!measure.parameters.includes("denominator")) return [];
  if (measure.scale !== "rate") return ["residents"];
  const grouped = group !== null && GROUPS_OF.self.includes(group);
  return DENOMINATORS.filter((it) => it !== "workday" || !grouped);
}

const UNIT_OF: Readonly<Record<Denominator, string>> = {
  residents: "per 1,000 residents",
  workday: "per 1,000 people on a working day",
  area: "per km²",
};
