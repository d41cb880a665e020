import { summarise } from "../../geo/view/answer-summary.ts";
import { wordUnplacedShare } from "../../geo/view/unplaced-wording.ts";
import { viewTitle } from "../../geo/view/view-title.ts";
import { answer } from "../state/answer.ts";
import { playing } from "../state/play.ts";
import { view } from "../state/view.ts";

/** The View of the answer on screen in words, with what it says of London under it. */
export function TitleLine() {
  const shown = answer.value;
  const { subject, level, period } = viewTitle(
    shown?.view ?? view.value,
    shown?.values.period ?? null,
  );
  return (
    <div class="title">
      <h1>
        {subject} <span class="title-part">· {level}</span>{" "}
        <span class="title-part">· {period}</span>
      </h1>
      <p class="title-summary" aria-live={playing.value ? "off" : "polite"}>
        {shown && summarise(shown.values)} {shown && wordUnplacedShare(shown.values.unplaced.share)}
      </p>
    </div>
  );
}
