import { summarise } from "../../geo/view/answer-summary.ts";
import { wordUnplacedShare } from "../../geo/view/unplaced-wording.ts";
import { viewTitle } from "../../geo/view/view-title.ts";
import { answer } from "../state/answer.ts";
import { playing } from "../state/play.ts";
import { view } from "../state/view.ts";

/** The View of the answer on screen in words. */
export function TitleLine() {
  const shown = answer.value;
  const { subject, level, period } = viewTitle(
    shown?.view ?? view.value,
    shown?.values.period ?? null,
  );
  return (
    <h1>
      {subject} <span class="title-part">· {level}</span> <span class="title-part">· {period}</span>
    </h1>
  );
}

/** What the answer says of London and its areas; read out when it changes, but not at every month that is played. */
export function Summary() {
  const values = answer.value?.values;
  return (
    <p class="title-summary" aria-live={playing.value ? "off" : "polite"}>
      {values && summarise(values)} {values && wordUnplacedShare(values.unplaced.share)}
    </p>
  );
}
