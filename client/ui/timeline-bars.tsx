import type { Period } from "../../geo/domain/period.ts";
import { wordMonth } from "../../geo/domain/period-wording.ts";
import { HOLDING_WORDS, type Holding } from "../state/coverage-words.ts";
import { yearsOf } from "../state/series-breaks.ts";
import type { Timeline } from "../state/timeline.ts";

/** How high the bar of a month is that is held so, of 10. */
const HEIGHTS: Readonly<Record<Holding, number>> = { complete: 10, partial: 5, absent: 10 };

/** The months as bars: whole, half as high where held in part, hatched where absent; with years below and series breaks above. */
export function TimelineBars({
  held: { months, holdings, breaks },
  shown,
}: {
  readonly held: Timeline;
  readonly shown: Period;
}) {
  const percent = (index: number) => `${(index / months.length) * 100}%`;
  return (
    <>
      {breaks
        .filter(({ ticked }) => ticked)
        .map(({ id, from, text }) => (
          <span
            key={id}
            class="timeline-break"
            style={{ left: percent(months.indexOf(from)) }}
            title={`${wordMonth(from)}: ${text}`}
          />
        ))}
      <svg
        class="timeline-bars"
        viewBox={`0 0 ${months.length} 10`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {months.map((month, i) => {
          const holding = holdings[i] ?? "absent";
          const height = HEIGHTS[holding];
          return (
            <rect
              key={month}
              x={i + 0.08}
              width={0.84}
              y={10 - height}
              height={height}
              data-holding={holding}
              data-within={shown.from <= month && month <= shown.to}
            >
              <title>
                {wordMonth(month)}: {HOLDING_WORDS[holding]}
              </title>
            </rect>
          );
        })}
      </svg>
      <div class="timeline-years" aria-hidden="true">
        {yearsOf(months).map(({ year, months: own }, i, { length }) => (
          <span
            key={year}
            data-spare={i % 2 === 1 && length > 5}
            data-short={own.length < 6}
            style={{ left: percent(months.indexOf(own[0] ?? "")) }}
          >
            {year}
          </span>
        ))}
      </div>
    </>
  );
}
