import { comparableView } from "../../geo/view/comparable-view.ts";
import { writeAddress } from "../state/address.ts";
import { selected } from "../state/selection.ts";
import { second, tableOpen, view } from "../state/view.ts";

/** The way from the map to the same question's comparison; without areas selected it looks at all of them. */
export function CompareLink() {
  const query = writeAddress(comparableView(view.value), tableOpen.value, second.value);
  return (
    <p class="compare-link">
      <a href={`/compare${query}`}>
        {selected.value.length > 0
          ? "Beside the rest of London and its peers"
          : "Which areas stand out"}
      </a>
    </p>
  );
}
