import { CLASS_COUNTS, formatClasses, parseClasses } from "../../geo/view/classes.ts";
import { measureById } from "../../geo/view/measure-registry.ts";
import { PALETTES } from "../../geo/view/palette.ts";
import { paletteShape } from "../../geo/view/palette-choice.ts";
import { ask, view } from "../state/view.ts";
import { Choice, type Option } from "./choice.tsx";

/** How values are cut into classes, and in which colours. */
export function ColourControls() {
  const measure = measureById(view.value.measure);
  if (!measure) return null;
  const shape = paletteShape(measure.scale);
  const palettes = PALETTES.filter((palette) => palette.shape === shape);
  return (
    <details class="filter">
      <summary>Classes and colours</summary>
      <div class="fields">
        <Choice
          label="Classes"
          value={view.value.classes ? formatClasses(view.value.classes) : STANDARD}
          options={classOptions(shape)}
          onChoose={(text) =>
            ask({ ...view.value, classes: text === STANDARD ? null : parseClasses(text) })
          }
        />
        <Choice
          label="Colours"
          value={view.value.palette ?? palettes[0]?.id ?? STANDARD}
          options={palettes.map(({ id, label }) => ({ value: id, label }))}
          onChoose={(id) =>
            ask({ ...view.value, palette: id === palettes[0]?.id ? null : id }, "replace")
          }
        />
      </div>
    </details>
  );
}

const STANDARD = "standard";

const METHOD_WORDS = {
  quantile: "equally many areas",
  equal: "equal steps",
  natural: "natural breaks",
  diverging: "around the middle",
} as const;

function classOptions(shape: "sequential" | "diverging"): Option<string>[] {
  const methods =
    shape === "diverging"
      ? (["diverging", "quantile"] as const)
      : (["quantile", "natural", "equal"] as const);
  const counted = methods.flatMap((method) =>
    CLASS_COUNTS[method].map((count) => ({
      value: formatClasses({ method, count }),
      label: `${count}, ${METHOD_WORDS[method]}`,
    })),
  );
  const given = view.value.classes && formatClasses(view.value.classes);
  const known = given === null || counted.some(({ value }) => value === given);
  const byHand = known ? [] : [{ value: given, label: `Limits ${given.replace("custom:", "")}` }];
  return [{ value: STANDARD, label: "As the measure has it" }, ...byHand, ...counted];
}
