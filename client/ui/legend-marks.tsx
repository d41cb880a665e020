import type { LegendMark, Mark } from "../../geo/view/legend.ts";
import { MARK_WORDS } from "../../geo/view/mark-words.ts";
import { formatCount } from "../../geo/view/number-format.ts";
import { wordReason } from "../../geo/view/state-wording.ts";
import { LegendRow } from "./legend-row.tsx";

/** How a mark changes what the colour means. */
const MARK_MEANINGS: Readonly<Record<Mark, string>> = {
  "cannot-tell": "Pale, with a dotted edge: the interval includes no difference.",
  unstable: "Hatched over its colour: chance alone could move it to another class.",
  missing: "Cross-hatched, without a colour: there is no figure, which is not zero.",
  city: "Outlined: shown, but kept out of class limits and ranks.",
};

/** The hatches, the paleness and the outlines with their counts; a press explains one and says why these areas carry it. */
export function LegendMarks({
  marks,
  pointed,
}: {
  readonly marks: readonly LegendMark[];
  /** The mark of the area under the pointer. */
  readonly pointed: Mark | null;
}) {
  if (marks.length === 0) return null;
  return (
    <ul class="legend-marks">
      {marks.map(({ mark, count, reasons }) => (
        <LegendRow
          key={mark}
          part={{ kind: "mark", mark }}
          isPointed={pointed === mark}
          swatch={<span class={`swatch swatch-${mark}`} />}
          label={MARK_WORDS[mark]}
          count={formatCount(count)}
        >
          <div class="legend-meaning">
            <p>{MARK_MEANINGS[mark]}</p>
            {reasons.map(({ reason, count: own }) => (
              <p key={reason}>
                <strong>{formatCount(own)}:</strong> {wordReason(reason)}
              </p>
            ))}
          </div>
        </LegendRow>
      ))}
    </ul>
  );
}
