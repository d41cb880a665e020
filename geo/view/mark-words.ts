import type { Mark } from "./legend.ts";

/** What a mark of the map is called in a legend. */
export const MARK_WORDS: Readonly<Record<Mark, string>> = {
  "cannot-tell": "Cannot tell from no difference",
  unstable: "Unstable: rests on little",
  missing: "Missing",
  city: "City of London, not ranked",
};
