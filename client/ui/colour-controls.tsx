import { CLASS_COUNTS, formatClasses, parseClasses } from "../../geo/view/classes.ts";
import { measureById } from "../../geo/view/measure-registry.ts";
import { paletteShape } from "../../geo/view/palette-choice.ts";
import { applies } from "../../geo/view/parse-view.ts";
import { sureOf } from "../../geo/view/sure-classes.ts";
import { answer } from "../state/answer.ts";
import { ask, view } from "../state/view.ts";
import { Choice, type Option } from "./choice.tsx";
import { LimitsField } from "./limits-field.tsx";
import { PaletteChoice } from "./palette-choice.tsx";

/** How values are cut into classes, with limits of one's own where wanted, and in which colours. */
export function ColourControls() {
  const measure = measureById(view.value.measure);
  if (!measure) return null;
  const shape = paletteShape(measure.scale);
  const { classes } = view.value;
  const byHand = classes?.method === "custom";
  return (
    <details class="filter" open={byHand || undefined}>
      <summary>Classes and colours</summary>
      <div class="fields">
        {applies("classes", measure) && (
          <Choice
            wide
            label="Classes"
            value={byHand ? BY_HAND : classes ? formatClasses(classes) : STANDARD}
            options={classOptions(shape, sureOf(measure) !== null)}
            onChoose={choose}
          />
        )}
        {byHand && <LimitsField breaks={classes.breaks} scale={measure.scale} />}
        <PaletteChoice shape={shape} />
      </div>
    </details>
  );
}

const STANDARD = "standard";
const BY_HAND = "by-hand";

/** Limits of one's own begin with those on screen, rounded so that they can be read. */
function choose(text: string): void {
  const breaks = answer.value?.values.breaks.map((limit) => Number(limit.toPrecision(3))) ?? [];
  const byHand = { method: "custom", breaks: [...new Set(breaks)] } as const;
  const classes = text === BY_HAND && breaks.length > 0 ? byHand : parseClasses(text);
  ask({ ...view.value, classes: text === STANDARD ? null : classes });
}

const METHOD_WORDS = {
  quantile: "equally many areas",
  equal: "equal steps",
  natural: "natural breaks",
  diverging: "around the middle",
} as const;

function classOptions(shape: "sequential" | "diverging", canBeSure: boolean): Option<string>[] {
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
  return [
    { value: STANDARD, label: "As the measure has it" },
    ...counted,
    ...(canBeSure ? [{ value: "sure", label: "How sure: below, cannot tell, above" }] : []),
    { value: BY_HAND, label: "Limits of my own" },
  ];
}
