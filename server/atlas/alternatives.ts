import type { Alternative } from "../../geo/measure/disparity-alternatives.ts";
import type { AreaTallies, Measure, Needs } from "../../geo/measure/measure.ts";
import type { Question } from "../../geo/measure/question.ts";
import { alternativeWords } from "../../geo/view/alternative-words.ts";
import type { AlternativeColumn, AlternativeValue } from "../../geo/wire/values.ts";

/** What a measure and the other ways to make its figure need counted together. */
export function allNeeds({ needs, alternatives }: Measure, question: Question): Needs {
  const own = needs(question);
  const others = alternatives?.needs(question);
  return {
    ...own,
    tallies: { ...own.tallies, ...others?.tallies },
    bases: { ...own.bases, ...others?.bases },
  };
}

/** One row's figure in every other way, with words for each; none for measures without any. */
export function alternativesFor(
  measure: Measure,
  row: AreaTallies,
  question: Question,
): AlternativeValue[] {
  return (measure.alternatives?.of(question)(row) ?? []).map((made) => ({
    ...made,
    label: alternativeWords(made.id, question),
  }));
}

/** The same of all areas, in columns. */
export function alternativeColumns(
  measure: Measure,
  rows: readonly AreaTallies[],
  question: Question,
): AlternativeColumn[] {
  const { alternatives } = measure;
  const made = alternatives ? rows.map(alternatives.of(question)) : [];
  return (made[0] ?? []).map(({ id }, i) => {
    const column = (pick: (one: Alternative) => number | null) =>
      made.map((ways) => (ways[i] ? pick(ways[i]) : null));
    return {
      id,
      label: alternativeWords(id, question),
      value: column(({ value }) => value),
      low: column(({ low }) => low),
      high: column(({ high }) => high),
    };
  });
}
