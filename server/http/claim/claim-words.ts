import { wordPeriod } from "../../../geo/domain/period-wording.ts";
import type { ClaimedThan, Saying } from "../../../geo/view/claim-question.ts";
import { formatLimit, type ValueUnit, wordValue } from "../../../geo/view/number-format.ts";
import type { ClaimedFigure } from "../../../geo/wire/claim.ts";
import type { Values } from "../../../geo/wire/values.ts";

export const SAYING_WORDS: Readonly<Record<Saying, string>> = {
  above: "above",
  below: "below",
  "more-than": "more than",
  "less-than": "less than",
  about: "about",
};

/** A verdict with a sign of its own, so that it is told by shape as well as by word. */
export const CLAIM_VERDICTS = {
  supported: "✓ Supported",
  "not-supported": "✗ Not supported",
  "cannot-tell": "◌ Cannot tell",
} as const;

/** What the figure is set against, as words. */
export function wordThan(
  other: Pick<ClaimedFigure, "value"> & Partial<ClaimedFigure>,
  than: ClaimedThan,
  measure: ValueUnit,
): string {
  if (than.kind === "number") {
    const number = formatLimit(than.value, measure.scale);
    return measure.scale === "share" ? number : `${number} ${measure.unit}`;
  }
  const { value } = wordValue(
    { value: other.value, low: other.low ?? null, high: other.high ?? null },
    measure,
  );
  const who = than.kind === "london" ? "London as a whole" : (other.name ?? than.code);
  return `${who} (${value})`;
}

/** The statement as a sentence, e.g. `Haringey, 2023: above London as a whole (15 per 1,000 residents a year).` */
export function claimSentence(
  name: string,
  says: Saying,
  than: string,
  period: Values["period"],
): string {
  return `${name}, ${wordPeriod(period)}: ${SAYING_WORDS[says]} ${than}.`;
}
