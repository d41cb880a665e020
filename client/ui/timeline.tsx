import { addMonths, type Period } from "../../geo/domain/period.ts";
import { wordMonth, wordPeriod } from "../../geo/domain/period-wording.ts";
import { isByYear } from "../state/catalogue.ts";
import { HOLDING_WORDS } from "../state/coverage-words.ts";
import { canStep, hasRuns, shownPeriod, windowLength } from "../state/period-window.ts";
import { pause, play, playing, step } from "../state/play.ts";
import { runFailure } from "../state/run.ts";
import type { NumberedBreak } from "../state/series-breaks.ts";
import { type Timeline as Held, isTimeless, timeline } from "../state/timeline.ts";
import { ask, view } from "../state/view.ts";
import { heldWords } from "./held-words.ts";
import { Icon } from "./icon.tsx";
import { TimelineTrack } from "./timeline-track.tsx";

/** The months held as a bar under the map, with the period on it: moved by hand, step by step or by itself. */
export function Timeline() {
  const held = timeline.value;
  const shown = shownPeriod.value;
  if (isTimeless.value) return null;
  if (!held || !shown) return <div class="timeline" />;
  return (
    <section class="timeline" aria-label="Period in time">
      <div class="timeline-controls">
        <Player step={stepOf(held)} />
        <p class="timeline-period">
          <strong>{wordPeriod(shown)}</strong> <span class="muted">{lackWords(held, shown)}</span>
          {runFailure.value && <span class="muted"> {runFailure.value.title}.</span>}
        </p>
        {!held.quarters && !isByYear.value && <Lengths />}
        <Breaks breaks={held.breaks.filter(({ ticked }) => ticked)} />
      </div>
      <TimelineTrack held={held} shown={shown} />
    </section>
  );
}

/** Nothing for a period that is complete. */
function lackWords(held: Held, shown: Period): string {
  const words = heldWords(held, shown);
  return words === HOLDING_WORDS.complete ? "" : words;
}

function stepOf({ quarters }: Held): "month" | "quarter" | "year" {
  if (quarters) return "quarter";
  return isByYear.value ? "year" : "month";
}

function Player({ step: unit }: { readonly step: ReturnType<typeof stepOf> }) {
  const off = !canStep.value;
  return (
    <div class="timeline-player">
      <button
        type="button"
        aria-label={`Back one ${unit}`}
        disabled={off}
        onClick={() => void step(-1)}
      >
        <Icon name="back" />
      </button>
      <button
        type="button"
        class="timeline-play"
        disabled={off || !hasRuns.value}
        onClick={() => (playing.value ? pause() : void play())}
      >
        <Icon name={playing.value ? "pause" : "play"} />
        {playing.value ? "Pause" : "Play"}
      </button>
      <button
        type="button"
        aria-label={`On one ${unit}`}
        disabled={off}
        onClick={() => void step(1)}
      >
        <Icon name="on" />
      </button>
    </div>
  );
}

const LENGTHS = [
  { months: 1, label: "Month" },
  { months: 12, label: "12 months" },
] as const;

/** How long the period is that moves; it keeps its end. */
function Lengths() {
  return (
    <fieldset class="timeline-lengths">
      <legend class="unseen">Length of the period</legend>
      {LENGTHS.map(({ months, label }) => (
        <button
          key={months}
          type="button"
          aria-pressed={windowLength.value === months}
          onClick={() => setLength(months)}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}

function setLength(months: number): void {
  pause();
  const to = shownPeriod.value?.to;
  if (to !== undefined) ask({ ...view.value, period: { from: addMonths(to, 1 - months), to } });
}

/** What changes from a month on, for those who cannot point at its tick; those within the period are counted. */
function Breaks({ breaks }: { readonly breaks: readonly NumberedBreak[] }) {
  const shown = shownPeriod.value;
  if (breaks.length === 0 || !shown) return null;
  const within = breaks.filter(({ from }) => from > shown.from && from <= shown.to).length;
  return (
    <details class="timeline-breaks">
      <summary>
        Changes in recording{" "}
        <span class="muted">{within > 0 ? `${within} in this period` : ""}</span>
      </summary>
      <ol>
        {breaks.map(({ number, from, text }) => (
          <li key={number}>
            <strong>
              {number}. {wordMonth(from)}
            </strong>{" "}
            {text}
          </li>
        ))}
      </ol>
    </details>
  );
}
