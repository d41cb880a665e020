import { useEffect, useState } from "preact/hooks";
import type { Asked } from "../state/use-answers.ts";

const LINE_AFTER_MS = 150;
const SENTENCE_AFTER_MS = 1000;

/** What is said while an answer is on its way, a line first and then a sentence, and what can be done where it failed. */
export function Waiting({
  asked: { answer, waiting, problem, retry },
  sentence,
}: {
  readonly asked: Pick<Asked<unknown>, "answer" | "waiting" | "problem" | "retry">;
  /** What is being done, for those who wait longer than a second. */
  readonly sentence: string;
}) {
  const [stage, setStage] = useState<"none" | "line" | "sentence">("none");
  useEffect(() => {
    setStage("none");
    if (!waiting) return;
    const line = setTimeout(() => setStage("line"), LINE_AFTER_MS);
    const words = setTimeout(() => setStage("sentence"), SENTENCE_AFTER_MS);
    return () => {
      clearTimeout(line);
      clearTimeout(words);
    };
  }, [waiting]);
  return (
    <>
      <div class="trust-waiting" role="status" data-first={waiting && answer === null}>
        {waiting && stage !== "none" && <div class="loading-line" />}
        {waiting && stage === "sentence" && (
          <p class="muted">
            {sentence}
            {answer !== null && " The last answer stays until then."}
          </p>
        )}
      </div>
      {problem && (
        <div class="problem" role="alert">
          <p>
            <strong>{problem.title}.</strong>{" "}
            {problem.detail ?? "The fault is the server's. Try again in a moment."}
          </p>
          <button type="button" onClick={retry}>
            Try again
          </button>
        </div>
      )}
    </>
  );
}
