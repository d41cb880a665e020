import { comparableView } from "../../geo/view/comparable-view.ts";
import { writeAddress } from "../state/address.ts";
import { londonWords } from "../state/london-words.ts";
import { selected } from "../state/selection.ts";
import { second, tableOpen, view } from "../state/view.ts";

/** The way from the map to the same question's comparison; without areas selected it looks at all of them. */
export function CompareLink() {
  const query = writeAddress(comparableView(view.value), tableOpen.value, second.value);
  return (
    <p class="compare-link">
      <a href={`/compare${query}`}>
        {selected.value.length > 0
          ? `Beside ${londonWords(view.value.measure)} and its peers`
          : "Which areas stand out"}
      </a>
    </p>
  );
}
