import { areaLook } from "../../../geo/view/area-look.ts";
import { GROUND_COLOURS } from "../../../geo/view/ground-colours.ts";
import { classCount } from "../../../geo/view/legend.ts";
import { classColours, colourScale } from "../../../geo/view/palette-choice.ts";
import type { View } from "../../../geo/view/view.ts";
import type { Values } from "../../../geo/wire/values.ts";

/**
 * Style rules that turn a picture drawn in light colours into the same one in dark colours where the document is dark.
 *
 * A rule of a style sheet goes before an attribute of the picture, so that one drawing serves both and neither needs a script.
 */
export function themeRules({ palette }: View, values: Values): string {
  const pairs = new Map([...groundPairs(), ...classPairs(palette, values)]);
  const rules = [...pairs].flatMap(([light, dark]) =>
    ["fill", "stroke"].map(
      (name) => `svg [${name}="${light}"]{${name}:light-dark(${light},${dark})}`,
    ),
  );
  return rules.join("");
}

const GROUND = ["paper", "ink", "muted", "accent", "line", "edge", "river", "ground"] as const;

function groundPairs(): Pair[] {
  const { light, dark } = GROUND_COLOURS;
  return GROUND.map((key) => [light[key], dark[key]]);
}

function classPairs(palette: string | null, values: Values): Pair[] {
  const count = classCount(values);
  const paint = (theme: "light" | "dark") =>
    areaLook(classColours(palette, colourScale(values), count, theme), GROUND_COLOURS[theme]);
  const [light, dark] = [paint("light"), paint("dark")];
  return Array.from({ length: count }, (_, own) => own).flatMap((own) =>
    (["cannot-tell", "ok"] as const).map(
      (state): Pair => [light(state, null, own).fill, dark(state, null, own).fill],
    ),
  );
}

type Pair = readonly [light: string, dark: string];
