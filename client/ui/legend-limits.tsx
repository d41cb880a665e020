import { releaseLimits } from "../state/play.ts";
import { view } from "../state/view.ts";

/** Says when the class limits do not follow the period on screen, and offers that they do. */
export function LegendLimits({ fromRun }: { readonly fromRun: boolean }) {
  const byHand = view.value.classes?.method === "custom";
  if (!byHand && !fromRun) return null;
  return (
    <div class="legend-limits">
      <p>Same limits in every period, so that colours can be compared over time.</p>
      {byHand && (
        <button type="button" class="chip" onClick={releaseLimits}>
          Fit the limits to this period
        </button>
      )}
    </div>
  );
}
