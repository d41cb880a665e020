import { PALETTES, type Palette } from "../../geo/view/palette.ts";
import { ground } from "../state/theme.ts";
import { ask, view } from "../state/view.ts";

/** The ramps that suit the measure, each shown as it is on the ground of now. */
export function PaletteChoice({ shape }: { readonly shape: Palette["shape"] }) {
  const palettes = PALETTES.filter((palette) => palette.shape === shape);
  const standard = palettes[0]?.id;
  const chosen = view.value.palette ?? standard;
  return (
    <fieldset class="palettes">
      <legend class="field-label">Colours</legend>
      {palettes.map((palette) => (
        <label key={palette.id} class="palette">
          <input
            type="radio"
            name="palette"
            checked={palette.id === chosen}
            onChange={() =>
              ask(
                { ...view.value, palette: palette.id === standard ? null : palette.id },
                "replace",
              )
            }
          />
          {palette.label}
          <span class="palette-ramp" aria-hidden="true">
            {palette[ground.value].map((colour) => (
              <span key={colour} style={{ background: colour }} />
            ))}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
