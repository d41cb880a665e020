import { changeLevel, changeVintage } from "../../geo/view/change-view.ts";
import { LEVEL_WORDS } from "../../geo/view/labels.ts";
import { measureById } from "../../geo/view/measure-registry.ts";
import { isHeld, vintagesOf } from "../state/catalogue.ts";
import { Choice } from "./choice.tsx";
import type { Asking } from "./group-controls.tsx";

/** Which areas, and by which boundaries where several are held. */
export function PlaceControls({ asked, onAsk }: Asking) {
  const { level, vintage, measure } = asked;
  const offered = (measureById(measure)?.levels ?? []).filter(isHeld);
  const vintages = vintagesOf(level);
  return (
    <div class="fields">
      <Choice
        label="Areas"
        wide={vintages.length < 2}
        value={level}
        options={offered.map((value) => ({ value, label: capital(LEVEL_WORDS[value].many) }))}
        onChoose={(chosen) => onAsk(changeLevel(asked, chosen))}
      />
      {vintages.length > 1 && (
        <Choice
          label="Boundaries of"
          value={String(vintage ?? vintages[0])}
          options={vintages.map((year) => ({ value: String(year), label: String(year) }))}
          onChoose={(year) =>
            onAsk(changeVintage(asked, Number(year) === vintages[0] ? null : Number(year)))
          }
        />
      )}
    </div>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
