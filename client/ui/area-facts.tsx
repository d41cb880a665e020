import type { MeasureDescription } from "../../geo/measure/measure.ts";
import { ingredientWords } from "../../geo/view/ingredient-words.ts";
import { GROUP_WORDS } from "../../geo/view/labels.ts";
import { measureById } from "../../geo/view/measure-registry.ts";
import { formatAmount, formatCount } from "../../geo/view/number-format.ts";
import type { View } from "../../geo/view/view.ts";
import type { Answer } from "../state/answer.ts";
import type { AreaRow } from "../state/area-row.ts";
import { wordThen } from "./made-of.ts";
import { rawRate } from "./raw-rate.ts";

/** What an area's value rests on, number by number. */
export function AreaFacts({ shown, row }: { readonly shown: Answer; readonly row: AreaRow }) {
  return (
    <dl class="facts">
      {factsOf(shown, row).map(([term, detail]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{detail}</dd>
        </div>
      ))}
    </dl>
  );
}

function factsOf({ view, values }: Answer, row: AreaRow): [string, string][] {
  const measure = measureById(view.measure);
  if (!measure) return [];
  const code: [string, string] = ["Code", row.code];
  if (measure.kind === null) return [code];
  const of = measure.parameters.includes("group") && view.group && GROUP_WORDS[view.group];
  const reference = GROUP_WORDS[view.reference];
  const facts: [string, number | null][] = [
    [eventWords(measure, view, of || null), row.count],
    [baseWords(measure, view, of || null), row.base],
    [referenceWords(measure, view), row.referenceCount],
    [baseWords(measure, view, reference), row.referenceBase],
  ];
  return [
    ...facts.flatMap(([term, number]): [string, string][] =>
      number === null ? [] : [[term, formatAmount(number)]],
    ),
    ...rawRateFact(rawRate(view, row)),
    ...(measure.kind === "survey" ? designFact(measure, row) : placedFacts(values, row)),
    code,
  ];
}

function designFact({ designEffect }: MeasureDescription, { base }: AreaRow): [string, string][] {
  return base === null ? [] : [["Design effect (assumed)", String(designEffect)]];
}

function placedFacts(values: Answer["values"], row: AreaRow): [string, string][] {
  return [
    ["Months covered", `${row.months} of ${values.period.months}`],
    [
      "Close to an edge",
      row.edge === null
        ? "not told where counts are rounded"
        : `${formatCount(row.edge)}, which a neighbour could have had`,
    ],
  ];
}

function eventWords(measure: MeasureDescription, view: View, group: string | null): string {
  const { events } = ingredientWords(measure, view);
  if (!group) return events ?? "";
  return `${events}${measure.setAgainst === "searches" ? " in searches" : ""} of ${group} people`;
}

function referenceWords(measure: MeasureDescription, view: View): string {
  if (!measure.comparesPeriods) return eventWords(measure, view, GROUP_WORDS[view.reference]);
  return `${ingredientWords(measure, view).events} ${wordThen(view)}`;
}

function baseWords(measure: MeasureDescription, view: View, group: string | null): string {
  if (measure.setAgainst === "crimes") return "Crimes with an outcome";
  if (measure.setAgainst === "searches") {
    return `Searches${group ? ` of ${group} people` : ""} with a known outcome`;
  }
  const base = ingredientWords(measure, view).base ?? "";
  return group && base === "Residents" ? `${group} residents` : base;
}

function rawRateFact(raw: string | null): [string, string][] {
  return raw === null ? [] : [["Before smoothing", raw]];
}
