import { type BoroughYear, buildDriverPanel } from "./driver-panel.ts";
import type { DriverPredictor } from "./driver-predictors.ts";
import type { SurveyDesign } from "./survey-design.ts";

/**
 * Which predictors a joint model can hold: of all choices the one that keeps the most figures, borough-years times predictors.
 *
 * Every further predictor costs the borough-years that lack it, so that taking all may leave next to none. Only what is held decides,
 * never what it shows. Empty where no changing predictor is held at all.
 */
export function jointFactors(
  rows: readonly BoroughYear[],
  predictors: readonly DriverPredictor[],
  design: SurveyDesign,
  fewestMonths: number,
): string[] {
  const held = predictors.flatMap(({ id, changes }, j) => {
    const [predictor] = predictors.slice(j, j + 1);
    const panel = predictor ? buildDriverPanel(rows, [predictor], design, fewestMonths) : null;
    const years = new Set(panel?.units.map((unit, i) => `${unit} ${panel.times[i]}`));
    return years.size > 0 ? [{ id, changes, years }] : [];
  });
  let best: { readonly ids: string[]; readonly figures: number } = { ids: [], figures: 0 };
  for (let choice = 1; choice < 2 ** held.length; choice++) {
    const chosen = held.filter((_, j) => choice & (1 << j));
    if (!chosen.some(({ changes }) => changes)) continue;
    const [first, ...others] = chosen.map(({ years }) => years);
    const common = [...(first ?? [])].filter((year) => others.every((own) => own.has(year)));
    const figures = common.length * chosen.length;
    if (figures > best.figures) best = { ids: chosen.map(({ id }) => id), figures };
  }
  return best.ids;
}
