import { ingredientWords } from "../../geo/view/ingredient-words.ts";
import { GROUP_WORDS } from "../../geo/view/labels.ts";
import { measureById } from "../../geo/view/measure-registry.ts";
import { formatCount } from "../../geo/view/number-format.ts";
import type { Answer } from "../state/answer.ts";
import type { AreaRow } from "../state/area-row.ts";
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
  const { events } = ingredientWords(measure);
  const bySearches = measure.setAgainst === "searches";
  const of = measure.parameters.includes("group") && view.group && GROUP_WORDS[view.group];
  const reference = GROUP_WORDS[view.reference];
  const facts: [string, number | null][] = [
    [of ? `${events}${bySearches ? " in searches" : ""} of ${of} people` : events, row.count],
    [baseWords(of || null, bySearches), row.base],
    [`${events}${bySearches ? " in searches" : ""} of ${reference} people`, row.referenceCount],
    [baseWords(reference, bySearches), row.referenceBase],
  ];
  return [
    ...facts.flatMap(([term, number]): [string, string][] =>
      number === null ? [] : [[term, formatCount(number)]],
    ),
    ...rawRateFact(rawRate(view, row)),
    ["Months covered", `${row.months} of ${values.period.months}`],
    [
      "Close to an edge",
      `${row.edge === null ? "fewer than 10" : formatCount(row.edge)}, which a neighbour could have had`,
    ],
    ["Code", row.code],
  ];
}

function baseWords(group: string | null, bySearches: boolean): string {
  if (bySearches) {
    return `Searches${group ? ` of ${group} people` : ""} with a known outcome`;
  }
  return group ? `${group} residents` : "Residents";
}

function rawRateFact(raw: string | null): [string, string][] {
  return raw === null ? [] : [["Before smoothing", raw]];
}
