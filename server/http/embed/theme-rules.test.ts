import { expect, test } from "vitest";
import { areaLook } from "../../../geo/view/area-look.ts";
import { GROUND_COLOURS } from "../../../geo/view/ground-colours.ts";
import { PALETTES } from "../../../geo/view/palette.ts";
import { classColours } from "../../../geo/view/palette-choice.ts";

const CASES = PALETTES.flatMap(({ id, shape, light }) =>
  Array.from({ length: light.length - 1 }, (_, i) => [id, i + 2, shape] as const),
);

test.each(CASES)(
  "with palette %s in %d classes no colour of the light picture stands for two of the dark one",
  (id, count, shape) => {
    const scale = shape === "diverging" ? "ratio" : "rate";
    const paint = (theme: "light" | "dark") =>
      areaLook(classColours(id, scale, count, theme), GROUND_COLOURS[theme]);
    const [light, dark] = [paint("light"), paint("dark")];
    const known = new Map<string, string>(
      (["paper", "ink", "muted", "accent", "line", "edge", "river", "ground"] as const).map(
        (key) => [GROUND_COLOURS.light[key], GROUND_COLOURS.dark[key]],
      ),
    );
    for (let own = 0; own < count; own += 1) {
      for (const state of ["ok", "cannot-tell"] as const) {
        const pair = [light(state, null, own).fill, dark(state, null, own).fill] as const;
        expect([pair, known.get(pair[0]) ?? pair[1]]).toEqual([pair, pair[1]]);
        known.set(...pair);
      }
    }
  },
);
