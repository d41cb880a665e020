import type { Quarter } from "../../geo/trust/survey-quarter.ts";
import type { ChartScale } from "./chart-frame.tsx";

/** One quarter of a fan; the first is the last value known, where all limits meet. */
export interface FanStep {
  readonly quarter: Quarter;
  readonly value: number;
  readonly low80: number;
  readonly high80: number;
  readonly low95: number;
  readonly high95: number;
  /** Too far ahead to be more than a guess. */
  readonly guess: boolean;
}

/** What may come: limits of 80 and 95 % as pale, dotted shapes that no line of data looks like. */
export function ForecastFan({
  steps,
  scale,
}: {
  readonly steps: readonly FanStep[];
  readonly scale: ChartScale;
}) {
  const sure = steps.filter(({ guess }) => !guess);
  // The guess begins where the forecast proper ends, so that no gap is between them.
  const guesses = steps.slice(Math.max(0, sure.length - 1));
  return (
    <g class="fan">
      <Part steps={sure} scale={scale} name="fan-forecast" />
      {guesses.length > 1 && <Part steps={guesses} scale={scale} name="fan-guess" />}
    </g>
  );
}

function Part({
  steps,
  scale: { x, y },
  name,
}: {
  readonly steps: readonly FanStep[];
  readonly scale: ChartScale;
  readonly name: string;
}) {
  const along = (of: (step: FanStep) => number) =>
    steps.map((step) => `${x(step.quarter).toFixed(1)} ${y(of(step)).toFixed(1)}`);
  const between = (high: (step: FanStep) => number, low: (step: FanStep) => number) =>
    `M${[...along(high), ...along(low).reverse()].join("L")}Z`;
  return (
    <g class={name}>
      <path
        class="fan-95"
        d={between(
          ({ high95 }) => high95,
          ({ low95 }) => low95,
        )}
      />
      <path
        class="fan-80"
        d={between(
          ({ high80 }) => high80,
          ({ low80 }) => low80,
        )}
      />
      <path class="fan-middle" d={`M${along(({ value }) => value).join("L")}`} />
    </g>
  );
}
