import type { AlternativeId } from "../measure/disparity-alternatives.ts";
import { comparedGroup } from "../measure/group-comparison.ts";
import type { Question } from "../measure/question.ts";
import { GROUP_WORDS } from "./labels.ts";

/** What was done otherwise in one of the alternatives to a ratio, as words that can stand before its value. */
export function alternativeWords(id: AlternativeId, question: Question): string {
  const [group, reference] = [comparedGroup(question), question.reference];
  const all = (as: typeof group) =>
    `as people said themselves, were all who did not state a group ${GROUP_WORDS[as]}`;
  switch (id) {
    case "mixed-black-added":
      return "with residents of Mixed White and Black background counted as Black";
    case "officer-defined":
      return "as the officer saw it";
    case "self-defined":
      return "as people said themselves, those who did not state a group left out";
    case "not-stated-as-reference":
      return all(reference);
    case "not-stated-as-officer-saw":
      return "as people said themselves, or as the officer saw those who did not state a group";
    case "not-stated-as-group":
      return all(group);
    case "months-vary":
      return "with limits widened for how much it varies from month to month";
  }
}
