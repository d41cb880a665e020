import type { Month } from "../../geo/domain/period.ts";
import { wordMonth } from "../../geo/domain/period-wording.ts";
import type { SurveyHeld } from "../../geo/wire/coverage.ts";

/** Which quarters of the survey are held, question by question; absent where none is. */
export function SurveyCoverage({ survey }: { readonly survey: readonly SurveyHeld[] }) {
  if (survey.length === 0) return null;
  return (
    <section class="coverage" aria-labelledby="coverage-survey">
      <h3 id="coverage-survey">Public Attitude Survey</h3>
      <p>
        Each value is a share of the people asked within the twelve months up to the end of its
        quarter. The City of London is not surveyed. From April 2020 people were asked by telephone,
        before that face to face.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section class="coverage-words" tabIndex={0} aria-label="Quarters held, by question">
        <table>
          <thead>
            <tr>
              <th scope="col">Question</th>
              <th scope="col">Boroughs</th>
              <th scope="col">London</th>
            </tr>
          </thead>
          <tbody>
            {survey.map(({ measure, label, quarters, boroughs, london }) => (
              <tr key={measure}>
                <th scope="row">{label}</th>
                <td>{wordQuarters(quarters.filter((_, i) => (boroughs[i] ?? 0) > 0))}</td>
                <td>{wordQuarters(quarters.filter((_, i) => london[i]))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function wordQuarters(quarters: readonly Month[]): string {
  const [first, last] = [quarters[0], quarters.at(-1)];
  if (first === undefined || last === undefined) return "none";
  const count = `${quarters.length} ${quarters.length === 1 ? "quarter" : "quarters"}`;
  return `${count}, ${wordMonth(first)} to ${wordMonth(last)}`;
}
