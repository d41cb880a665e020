import { signal } from "@preact/signals";
import { formatView } from "../../geo/view/format-view.ts";
import type { Comparison } from "../../geo/wire/comparison.ts";
import type { Problem } from "../../geo/wire/problem.ts";
import { fetchComparison } from "../api/resources.ts";
import { view } from "./view.ts";

/** What the View's areas are like beside others; null until it has been read. */
export const comparison = signal<Comparison | null>(null);

/** Why it could not be read; null when it was, or is on its way. */
export const comparisonFailure = signal<Problem | null>(null);

/** Reads the comparison of the View that the address names; the one on screen stays where that fails. */
export async function readComparison(): Promise<void> {
  comparisonFailure.value = null;
  const outcome = await fetchComparison(formatView(view.value));
  if (outcome.kind === "done") comparison.value = outcome.value;
  if (outcome.kind === "failed") comparisonFailure.value = outcome.problem;
}
