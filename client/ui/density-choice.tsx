import { formatLimit } from "../../geo/view/number-format.ts";
import { density, hasDensity, wantsDensity } from "../state/density.ts";

/** Whether single events are drawn over the areas, and what their bands mean; nothing where they cannot be. */
export function DensityChoice() {
  if (!hasDensity.value) return null;
  const drawn = density.value;
  return (
    <div class="density-choice">
      <label class="check">
        <input
          type="checkbox"
          checked={wantsDensity.value}
          onChange={() => {
            wantsDensity.value = !wantsDensity.value;
          }}
        />
        Density of events, as a drawing
      </label>
      {drawn && (
        <p class="muted">
          {drawn.limits.length === 0
            ? "No event is held that could be drawn."
            : `Stronger from ${drawn.limits.map((limit) => formatLimit(limit, "rate")).join(", ")} ${drawn.unit}; each event is spread over ${drawn.bandwidth} m.`}
        </p>
      )}
    </div>
  );
}
