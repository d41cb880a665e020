import { useEffect, useState } from "preact/hooks";
import type { Problem } from "../../geo/wire/problem.ts";
import type { Outcome } from "../api/outcome.ts";

/** What is known of one question, or of several that are asked together. */
export interface Asked<T> {
  /** The newest answer that came; it stays while the next one is on its way or has failed. */
  readonly answer: T | null;
  /** Why the last question has no answer; null where it has, or while it is open. */
  readonly problem: Problem | null;
  readonly waiting: boolean;
  readonly retry: () => void;
}

/** Asks one question, again whenever it changes; null asks nothing and lets the answer go. */
export function useAnswer<T>(
  read: (query: string) => Promise<Outcome<T>>,
  query: string | null,
): Asked<T> {
  const { answer, ...rest } = useAnswers(read, query === null ? NONE : [query]);
  return { ...rest, answer: answer?.[0] ?? null };
}

const NONE: readonly string[] = [];

/**
 * Asks several questions together. `answer` has one entry for each, in order, null for those that failed; it changes once all of
 * them are settled, so that figures of different questions never stand side by side.
 */
export function useAnswers<T>(
  read: (query: string) => Promise<Outcome<T>>,
  queries: readonly string[],
): Asked<readonly (T | null)[]> {
  const key = queries.join(" ");
  const [settled, settle] = useState<Settled<T>>({ key: "", answer: null, problem: null });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (queries.length === 0) return;
    let isWanted = true;
    void Promise.all(queries.map((query) => read(query))).then((outcomes) => {
      if (isWanted) settle((before) => settledBy(outcomes, key, before.answer));
    });
    return () => {
      isWanted = false;
    };
  }, [key, tries]);
  const isAsked = queries.length > 0;
  const isSettled = settled.key === key;
  return {
    answer: isAsked ? settled.answer : null,
    problem: isAsked && isSettled ? settled.problem : null,
    waiting: isAsked && !isSettled,
    retry: () => {
      settle((before) => ({ ...before, key: "", problem: null }));
      setTries(tries + 1);
    },
  };
}

interface Settled<T> {
  /** The questions that it settles; empty for none. */
  readonly key: string;
  readonly answer: readonly (T | null)[] | null;
  readonly problem: Problem | null;
}

/** Where every question failed, what was shown before stays. */
function settledBy<T>(
  outcomes: readonly Outcome<T>[],
  key: string,
  before: Settled<T>["answer"],
): Settled<T> {
  const answer = outcomes.map((one) => (one.kind === "done" ? one.value : null));
  const problem = outcomes.flatMap((one) => (one.kind === "failed" ? [one.problem] : []))[0];
  const hasAny = answer.some((one) => one !== null);
  return { key, answer: hasAny ? answer : before, problem: problem ?? null };
}
