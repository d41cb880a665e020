import type { Reason, State } from "../../geo/domain/state.ts";
import { STATE_MARKS, STATE_WORDS, wordReason } from "../../geo/view/state-wording.ts";

/** How far a value can be relied on, and why; absent where there is nothing to say. */
export function AnswerState({
  state,
  reason,
}: {
  readonly state: State;
  readonly reason: Reason | null;
}) {
  if (state === "ok") return reason && <p class="answer-state">{wordReason(reason)}</p>;
  return (
    <p class="answer-state">
      <span aria-hidden="true">{STATE_MARKS[state]} </span>
      <strong>{capital(STATE_WORDS[state])}.</strong> {wordReason(reason)}
    </p>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
