import type { Estimate, Measure } from "../measure/measure.ts";
import { standingOf } from "../measure/standing.ts";

/** What an interval is held against: London's figure, or no difference (1 for a ratio, 0 for a difference). */
export type SureOf = "london" | "no-difference";

/** What is said of an area by where its whole interval lies, lowest first. */
export const SURE_WORDS: Readonly<Record<SureOf, readonly [string, string, string]>> = {
  london: ["below London", "cannot tell", "above London"],
  "no-difference": ["below no difference", "cannot tell", "above no difference"],
};

/** What a measure's intervals can be held against; null for counts, figures of the areas themselves and scores of hotspots. */
export function sureOf({ scale, kind }: Pick<Measure, "scale" | "kind">): SureOf | null {
  if (kind === null) return null;
  if (scale === "rate" || scale === "share") return "london";
  return scale === "ratio" || scale === "difference" ? "no-difference" : null;
}

/** The value that means neither above nor below; null where London has none. */
export function evenValue(
  against: SureOf,
  { scale }: Pick<Measure, "scale">,
  london: number | null,
): number | null {
  if (against === "london") return london;
  return scale === "ratio" ? 1 : 0;
}

/**
 * 0 where the whole interval lies below the value, 2 where it lies above, 1 where it includes it; null without a value on either side.
 *
 * What is unstable cannot tell, nor the City, which is not ranked: the same judgement as everywhere else (`standing.ts`).
 */
export function sureClass(
  estimate: Pick<Estimate, "low" | "high" | "state" | "reason">,
  even: number | null,
): 0 | 1 | 2 | null {
  const standing = standingOf(estimate, even);
  if (standing === null) return null;
  return estimate.reason === "city-not-ranked" ? 1 : CLASS_OF[standing];
}

const CLASS_OF = { below: 0, "cannot-tell": 1, above: 2 } as const;
