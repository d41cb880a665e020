import { formatPeriod } from "../../geo/domain/period.ts";
import { wordMonths, wordPeriod } from "../../geo/domain/period-wording.ts";
import { summarise } from "../../geo/view/answer-summary.ts";
import { estimatorById } from "../../geo/view/estimators.ts";
import { formatView } from "../../geo/view/format-view.ts";
import type { View } from "../../geo/view/view.ts";
import { formatTitle, unitWords, viewTitle } from "../../geo/view/view-title.ts";
import type { Values } from "../../geo/wire/values.ts";

/** What every exported file says beside its numbers, in whatever form. */
export interface ExportWords {
  /** The View in words. */
  readonly title: string;
  /** What the answer says of London and its areas. */
  readonly subtitle: string;
  /** The measure's label, and its unit with whom it is per. */
  readonly label: string;
  readonly unit: string;
  readonly definition: string;
  readonly period: string;
  /** What the figures are per, with source and year; null where they are per nothing. */
  readonly denominator: string | null;
  readonly intervals: string;
  /** What must be read beside this answer. */
  readonly caveats: readonly string[];
  /** What must be known of the measure whatever the answer. */
  readonly measureCaveats: readonly string[];
  readonly attribution: readonly string[];
  readonly snapshot: string;
  /** When the snapshot was made, ISO 8601. */
  readonly created: string;
  /** Where the same numbers can be seen again: period and snapshot are named in it. */
  readonly address: string;
  /** Present where the incidents are invented. */
  readonly synthetic: string | null;
  /** Name of a file without its extension, made of ids and codes only. */
  readonly fileName: string;
}

/** What is said of the snapshot that an answer comes from. */
export interface Origin {
  readonly created: string;
  /** Scheme and host of the page, without a slash at the end. */
  readonly publicUrl: string;
}

/** What is said of invented incidents. */
export const SYNTHETIC = "synthetic incidents, not real figures";

/** Words an answer for a file that travels alone. */
export function exportWords(view: View, values: Values, origin: Origin): ExportWords {
  const { measure, period, snapshot, synthetic } = values;
  const described = estimatorById(measure.id);
  const { from, to } = period;
  const pinned = { ...view, period: { from, to }, snapshot };
  return {
    title: formatTitle(viewTitle(view, period)),
    subtitle: summarise(values),
    label: measure.label,
    unit: described ? unitWords(view, described) : measure.unit,
    definition: measure.definition,
    period: periodSentence(period),
    denominator: values.denominator,
    intervals: intervalSentence(values),
    caveats: values.notes.map(({ text }) => text),
    measureCaveats: described?.caveats ?? [],
    attribution: values.attribution,
    snapshot,
    created: origin.created,
    address: `${origin.publicUrl}/?${formatView(pinned)}`,
    synthetic: synthetic ? SYNTHETIC : null,
    fileName: `trust-atlas-${measure.id}-${values.level}-${formatPeriod(period).replace("..", "-to-")}`,
  };
}

function periodSentence({ missing, partial, compared, ...period }: Values["period"]): string {
  const parts = [`Period: ${wordPeriod(period)}.`];
  if (missing.length > 0) parts.push(`Not held: ${wordMonths(missing)}.`);
  if (partial.length > 0) parts.push(`Held in part: ${wordMonths(partial)}.`);
  if (compared) parts.push(`Compared with: ${wordPeriod(compared)}.`);
  return parts.join(" ");
}

function intervalSentence({ measure: { scale }, sureOf, disclosure }: Values): string {
  if (scale === "count") {
    return disclosure === "rounded"
      ? "Numbers are rounded, without an interval."
      : "Numbers are records as published, without an interval.";
  }
  if (scale === "score") {
    return "Colours say how small the corrected p is, not how much happened.";
  }
  if (sureOf) return "Colours say on which side the whole 95\u00a0% interval lies.";
  return scale === "ratio" || scale === "difference"
    ? "Intervals are of 95\u00a0%. Where one includes no difference, the area is pale with a dotted edge."
    : "Intervals are of 95\u00a0%. Where chance alone could move a figure far, the area is hatched.";
}
