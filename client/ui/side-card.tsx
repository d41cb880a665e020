import "../styles/second-map.css";
import { classCount, legendOf } from "../../geo/view/legend.ts";
import { MARK_WORDS } from "../../geo/view/mark-words.ts";
import { measureById } from "../../geo/view/measure-registry.ts";
import { formatCount } from "../../geo/view/number-format.ts";
import { classColours, colourScale } from "../../geo/view/palette-choice.ts";
import { unitWords } from "../../geo/view/view-title.ts";
import { type Answer, answer } from "../state/answer.ts";
import { isNarrow } from "../state/layout.ts";
import { secondAnswer, secondFailure } from "../state/second-answer.ts";
import { shareClasses, sharing } from "../state/second-question.ts";
import { titles } from "../state/second-titles.ts";
import { ground } from "../state/theme.ts";
import { second, view } from "../state/view.ts";

/** What one of two maps shows, over it: its title, and its classes where the other's do not serve for both. */
export function SideCard({ side }: { readonly side: "left" | "right" }) {
  const { own, whole } = titles.value[side];
  const isRight = side === "right";
  const shown = (isRight ? secondAnswer : answer).value;
  const palette = (isRight ? second.value?.view.palette : view.value.palette) ?? null;
  const shared = sharing();
  const problem = isRight ? secondFailure.value : null;
  return (
    <section
      class={`side-card side-${side}`}
      aria-label={isRight ? "The map at the right" : "The map at the left"}
      data-how={second.value?.how}
    >
      <h2 title={whole}>{own}</h2>
      {problem && (
        <p role="alert">
          {problem.title}. {problem.detail}
        </p>
      )}
      {shared === "shared" && isRight ? (
        <p class="muted">Same classes on both maps.</p>
      ) : (
        shown && !isNarrow.value && <Classes shown={shown} palette={palette} />
      )}
      {isNarrow.value && isRight && shared === "possible" && (
        <p class="muted">Classes of its own.</p>
      )}
      {shared === "possible" && isRight && !isNarrow.value && (
        <button type="button" class="chip" onClick={shareClasses}>
          Use the left map's classes
        </button>
      )}
    </section>
  );
}

/** The colours with their limits, and the marks, folded away. */
function Classes({ shown, palette }: { readonly shown: Answer; readonly palette: string | null }) {
  const { values } = shown;
  const { classes, marks } = legendOf(values);
  const colours = classColours(palette, colourScale(values), classCount(values), ground.value);
  const measure = measureById(shown.view.measure);
  return (
    <details class="side-classes">
      <summary>
        <span class="legend-strip-colours">
          {colours.map((colour) => (
            <span key={colour} style={{ background: colour }} />
          ))}
        </span>
        <span class="muted">
          {classes.length > 1 && `${classes[0]?.label} … ${classes.at(-1)?.label}`}{" "}
          {measure ? unitWords(shown.view, measure) : values.measure.unit}
        </span>
      </summary>
      <ul>
        {classes.map(({ index, label, count }) => (
          <li key={index}>
            <span class="swatch" style={{ background: colours[index] }} /> {label}
            <span class="legend-count">{formatCount(count)}</span>
          </li>
        ))}
        {marks.map(({ mark, count }) => (
          <li key={mark}>
            <span class={`swatch swatch-${mark}`} /> {MARK_WORDS[mark]}
            <span class="legend-count">{formatCount(count)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
