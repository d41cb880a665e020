import { formatCompare } from "../../geo/view/compare.ts";
import { compareChoices } from "../../geo/view/compare-choices.ts";
import { measureById } from "../../geo/view/measure-registry.ts";
import { answer } from "../state/answer.ts";
import { heldPeriod } from "../state/catalogue.ts";
import { ask, view } from "../state/view.ts";
import { Choice } from "./choice.tsx";

/** What a change is measured against; absent for other measures and until a period is known. */
export function CompareControl() {
  const measure = measureById(view.value.measure);
  const period = view.value.period ?? answer.value?.values.period ?? null;
  if (!measure?.comparesPeriods || !period) return null;
  const { compare } = view.value;
  const choices = compareChoices(period, heldPeriod(measure.kind), compare);
  const choose = (text: string) => {
    const chosen = choices.find((choice) => formatCompare(choice.compare) === text);
    if (chosen) ask({ ...view.value, compare: chosen.compare });
  };
  return (
    <div class="fields">
      <Choice
        label="Compared with"
        wide
        value={formatCompare(compare)}
        options={choices.map((choice) => ({
          value: formatCompare(choice.compare),
          label: choice.label,
        }))}
        onChoose={choose}
      />
    </div>
  );
}
