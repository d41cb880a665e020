import { formatTitle, viewTitle } from "../../geo/view/view-title.ts";
import { progress } from "../state/progress.ts";
import { view } from "../state/view.ts";

/** A thin line while an answer is awaited, and after a second a sentence saying which. */
export function LoadingLine() {
  const stage = progress.value;
  return (
    <div class="loading" role="status">
      {stage !== "none" && <div class="loading-line" />}
      {stage === "sentence" && (
        <p class="loading-sentence">
          Counting for: {formatTitle(viewTitle(view.value))}. The last answer stays until then.
        </p>
      )}
    </div>
  );
}
