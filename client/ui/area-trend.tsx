import { useEffect, useRef, useState } from "preact/hooks";
import { isEventKind } from "../../geo/domain/event.ts";
import { wordMonth } from "../../geo/domain/period-wording.ts";
import { measureById } from "../../geo/view/measure-registry.ts";
import type { View } from "../../geo/view/view.ts";
import { viewTitle } from "../../geo/view/view-title.ts";
import type { SeriesBreak } from "../../geo/wire/coverage.ts";
import type { AnswerPeriod } from "../../geo/wire/values.ts";
import type { Trend } from "../state/area-figures.ts";
import { numberBreaks } from "../state/series-breaks.ts";
import { type TrendPoint, trendPoints, trendTrimmed } from "../state/trend-shape.ts";
import { wordTrend } from "../state/trend-words.ts";
import { NoteList } from "./note-list.tsx";
import { TrendChart } from "./trend-chart.tsx";
import { TrendTable } from "./trend-table.tsx";

/** A measure of an area month by month: the line, what it says in words, what changed in recording, and the same as a table. */
export function AreaTrend({
  view,
  shown,
  breaks,
  period,
  listed,
}: {
  readonly view: View;
  readonly shown: Trend;
  readonly breaks: readonly SeriesBreak[];
  readonly period: Pick<AnswerPeriod, "from" | "to">;
  /** Whether its changes of recording are told here; false where a picture above has told them. */
  readonly listed: boolean;
}) {
  const [width, frame] = useWidth();
  const { own, london } = shown;
  const all = trendPoints(own);
  const [points, beside] = trendTrimmed(all, london ? trendPoints(london) : []);
  const words = wordTrend(all, own.measure);
  const kind = measureById(view.measure)?.kind ?? null;
  const [name = ""] = own.name;
  const { subject } = viewTitle(view);
  const months = points.map(({ month }) => month);
  const inside = breaks.filter(({ from }) => months.includes(from));
  const numbered = isEventKind(kind) ? numberBreaks({ kind, months }, inside) : [];
  return (
    <figure class="area-trend">
      <figcaption>
        <h3>{subject}, month by month</h3>
        <p class="muted">{words.join(" ")}</p>
        <p class="trend-key" aria-hidden="true">
          <span class="trend-key-own">{name}, with its 95 % interval</span>
          {beside.some(isValued) && <span class="trend-key-london">London</span>}
          <span class="trend-key-period">the period of this page</span>
          {!points.every(isValued) && <span class="trend-key-gap">no value</span>}
        </p>
      </figcaption>
      <div ref={frame}>
        <TrendChart
          label={`${subject} in ${name}. ${words.join(" ")}`}
          points={points}
          london={beside}
          scale={own.measure.scale}
          period={period}
          breaks={numbered}
          width={width}
        />
      </div>
      {numbered.length > 0 && !listed && (
        <p class="muted">Numbered ticks: the changes of recording listed above.</p>
      )}
      {numbered.length > 0 && listed && (
        <ol class="trend-breaks muted">
          {numbered.map(({ number, from, text, code }) => (
            <li key={code} value={number}>
              From {wordMonth(from)}: {text}
            </li>
          ))}
        </ol>
      )}
      <TrendTable
        subject={subject}
        name={name}
        points={points}
        london={beside}
        unit={own.measure}
      />
      <NoteList notes={own.notes} on={`${subject}, month by month`} />
    </figure>
  );
}

function isValued({ value }: TrendPoint): boolean {
  return value !== null;
}

/** The width that a picture has, so that its words keep their size however wide the window is. */
function useWidth() {
  const [width, setWidth] = useState(640);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const host = frame.current;
    if (!host) return;
    const watch = new ResizeObserver(() => setWidth(Math.max(260, Math.round(host.clientWidth))));
    watch.observe(host);
    return () => watch.disconnect();
  }, []);
  return [width, frame] as const;
}
