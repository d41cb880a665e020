import { FILTER_WORDS } from "../../geo/view/labels.ts";

/** What a parameter of a measure narrows or chooses, in a few words; empty for one without words of its own. */
export function wordParameter(name: string): string {
  return WORDS[name] ?? "";
}

const WORDS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(FILTER_WORDS).map(([name, words]) => [name, words.toLowerCase()]),
  ),
  group: "ethnic group",
  reference: "group compared with",
  ethnicity: "who stated the group",
  compare: "what the answer is set beside",
  smoothing: "how areas are drawn together",
  denominator: "what the events are set against",
};
