import type { Period } from "../../geo/domain/period.ts";
import type { MeasureKind } from "../../geo/measure/measure.ts";
import type { SeriesBreak } from "../../geo/wire/coverage.ts";
import type { Note } from "../../geo/wire/values.ts";

/** The notes on changes of recording that a period meets: one for good when it has months on both sides, a passing one when it has any of its months. */
export function breakNotes(
  breaks: readonly SeriesBreak[],
  kind: MeasureKind | null,
  { from, to }: Period,
): Note[] {
  return breaks
    .filter(({ kinds }) => kinds.some((own) => own === kind))
    .filter((known) =>
      known.to === undefined
        ? from < known.from && known.from <= to
        : known.from <= to && from <= known.to,
    )
    .map(({ from: since, to: until, code, text }) => {
      const when =
        until === undefined ? `From ${since}` : until === since ? since : `${since} to ${until}`;
      return { code: `break-${code}`, text: `${when}: ${text}` };
    });
}
