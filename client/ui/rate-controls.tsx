import { type Denominator, denominatorOf, denominatorsFor } from "../../geo/measure/denominator.ts";
import { SMOOTHINGS, type Smoothing } from "../../geo/measure/question.ts";
import { changeDenominator, changeSmoothing } from "../../geo/view/change-view.ts";
import { measureById } from "../../geo/view/measure-registry.ts";
import { applies } from "../../geo/view/parse-view.ts";
import { ask, view } from "../state/view.ts";
import { Choice } from "./choice.tsx";

/** What a rate is per, and how smoothed rates are drawn together. */
export function RateControls() {
  const measure = measureById(view.value.measure);
  if (!measure) return null;
  const denominators = denominatorsFor(measure, view.value.group);
  const smooths = applies("smoothing", measure);
  if (denominators.length < 2 && !smooths) return null;
  return (
    <div class="fields">
      {denominators.length > 1 && (
        <Choice
          label="Per"
          wide={!smooths}
          value={denominatorOf(view.value)}
          options={denominators.map((value) => ({ value, label: DENOMINATOR_WORDS[value] }))}
          onChoose={(denominator) => ask(changeDenominator(view.value, denominator))}
        />
      )}
      {smooths && (
        <Choice
          label="Smoothing"
          value={view.value.smoothing ?? "gamma-poisson"}
          options={SMOOTHINGS.map((value) => ({ value, label: SMOOTHING_WORDS[value] }))}
          onChoose={(smoothing) => ask(changeSmoothing(view.value, smoothing))}
        />
      )}
    </div>
  );
}

const DENOMINATOR_WORDS: Readonly<Record<Denominator, string>> = {
  residents: "1,000 residents",
  workday: "1,000 people on a working day",
  area: "km² of ground",
};

const SMOOTHING_WORDS: Readonly<Record<Smoothing, string>> = {
  "gamma-poisson": "Gamma-Poisson",
  marshall: "Marshall, towards all areas",
  "marshall-local": "Marshall, among neighbours",
  "marshall-local-means": "Marshall, among neighbours, a mean each",
};
