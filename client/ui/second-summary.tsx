import { wordValue } from "../../geo/view/number-format.ts";
import { secondAnswer } from "../state/second-answer.ts";
import { titles } from "../state/second-titles.ts";

/** What the second map shows in words, with its figure for London where a whole has one. */
export function SecondSummary() {
  const values = secondAnswer.value?.values;
  const london =
    values && values.measure.scale !== "score" ? wordValue(values.london, values.measure) : null;
  return (
    <p class="second-summary" aria-live="polite">
      Second map: <strong>{titles.value.right.whole}</strong>.
      {london && ` London: ${london.value}${london.interval ? ` (${london.interval})` : ""}.`}
    </p>
  );
}
