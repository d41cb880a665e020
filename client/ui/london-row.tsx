import type { IntervalAxis } from "../../geo/view/interval-axis.ts";
import { wordValue } from "../../geo/view/number-format.ts";
import type { Answer } from "../state/answer.ts";
import { axis } from "../state/answer-axis.ts";
import { Alternatives } from "./alternatives.tsx";
import { IntervalBar } from "./interval-bar.tsx";

/** London as a whole on the same axis, with the ratio within boroughs where there is one. */
export function LondonRow({
  shown: { values },
  line = axis.value,
}: {
  readonly shown: Answer;
  /** The axis of what it stands beside, where that is not every area's. */
  readonly line?: IntervalAxis;
}) {
  const { london, measure } = values;
  // A map has hot and cold spots; a whole has none.
  if (measure.scale === "score") return null;
  const { value, interval } = wordValue(london, measure);
  const within = london.stratified && wordValue(london.stratified, measure);
  return (
    <div class="london">
      <h3>London</h3>
      <p>
        {value}
        {interval && measure.scale !== "count" && (
          <>
            <br />
            <IntervalBar estimate={london} axis={line} width={340} />
            <br />
            <span class="muted">{interval}</span>
          </>
        )}
      </p>
      {within && (
        <p class="muted">
          {measure.scale === "ratio"
            ? "Comparing people within the same borough"
            : "Comparing searches for the same object in the same borough and year"}
          : {within.value}
          {within.interval && `, ${within.interval}`}.
        </p>
      )}
      {london.denominator && <p class="muted">Per: {london.denominator}.</p>}
      <Alternatives made={london.alternatives ?? []} />
    </div>
  );
}
