import { useEffect } from "preact/hooks";
import { type IntervalAxis, intervalAxis } from "../../geo/view/interval-axis.ts";
import { wordValue } from "../../geo/view/number-format.ts";
import { STATE_MARKS, STATE_WORDS } from "../../geo/view/state-wording.ts";
import { wordVerdict } from "../../geo/view/verdict-wording.ts";
import { MAX_AREAS } from "../../geo/view/view.ts";
import type { AreasCompared, Beside, ComparedArea } from "../../geo/wire/comparison.ts";
import type { Answer } from "../state/answer.ts";
import type { AreaRow } from "../state/area-row.ts";
import { areasBeside, readAreasBeside } from "../state/areas-beside.ts";
import { toggle } from "../state/selection.ts";
import { secondHow, view } from "../state/view.ts";
import { IntervalBar } from "./interval-bar.tsx";
import { LondonRow } from "./london-row.tsx";
import { PairMatrix } from "./pair-matrix.tsx";
import { RightFigures } from "./second-parts.ts";
import { TrendLine } from "./trend-line.tsx";

/** Several areas in the order in which they were chosen: intervals on one axis, months, London and peers beside each, and whether each pair differs. */
export function ComparedAreas({
  shown,
  rows,
}: {
  readonly shown: Answer;
  readonly rows: readonly AreaRow[];
}) {
  const asked = { ...shown.view, areas: view.value.areas };
  useEffect(() => void readAreasBeside(asked));
  const { compared, problem, series } = areasBeside.value ?? NOTHING;
  const codes = rows.map(({ code }) => code).join();
  const isOf = compared?.areas.map(({ code }) => code).join() === codes;
  const line = axisOf(shown, rows, isOf ? compared : null);
  return (
    <>
      <h2>{rows.length} areas</h2>
      {series && series.months.length > 1 && (
        <p class="compared-note">
          Lines: month by month, on one scale; hollow points rest on little, gaps have no value.
        </p>
      )}
      <ul class="compared">
        {rows.map((row, i) => (
          <ComparedRow
            key={row.code}
            shown={shown}
            row={row}
            ordinal={i + 1}
            line={line}
            compared={compared?.areas.find(({ code }) => code === row.code) ?? null}
          >
            {series?.areas.includes(row.code) && <TrendLine series={series} code={row.code} />}
          </ComparedRow>
        ))}
      </ul>
      {rows.length === MAX_AREAS && (
        <p class="muted">No more than {MAX_AREAS}: another one takes the place of the first.</p>
      )}
      <LondonRow shown={shown} line={line} />
      <p role="status" class="muted">
        {problem ? (problem.detail ?? problem.title) : isOf ? "" : "Comparing."}
      </p>
      {compared && isOf && <PairMatrix shown={compared} />}
      {compared && isOf && compared.measure.id !== shown.values.measure.id && (
        <p class="muted">Compared by: {compared.measure.label}, the figure before smoothing.</p>
      )}
    </>
  );
}

const NOTHING = { compared: null, problem: null, series: null };

function ComparedRow({
  shown,
  row,
  ordinal,
  line,
  compared,
  children,
}: {
  readonly shown: Answer;
  readonly row: AreaRow;
  readonly ordinal: number;
  readonly line: IntervalAxis;
  readonly compared: ComparedArea | null;
  readonly children: preact.ComponentChildren;
}) {
  const { value, interval } = wordValue(row, shown.values.measure);
  return (
    <li>
      <h3>
        <span>
          <span class="ordinal">{ordinal}</span> {row.name}
        </span>
        <button type="button" class="chip" onClick={() => toggle(row.code)}>
          <span aria-hidden="true">×</span>
          <span class="unseen">Take {row.name} out</span>
        </button>
      </h3>
      <ul class="compared-figures">
        <li>
          <span>
            <strong>{value}</strong>
            {row.mark && ` ${STATE_MARKS[row.state]} ${STATE_WORDS[row.state]}`}
            {interval && <span class="muted"> {interval}</span>}
          </span>
          <IntervalBar estimate={row} axis={line} width={BAR_PX} />
        </li>
        {compared?.beside.map((beside) => {
          const figure = beside.against ?? beside.figure;
          const { number } = wordValue(figure, shown.values.measure);
          return (
            <li key={beside.with}>
              <span>
                {wordVerdict(beside.difference.verdict)}{" "}
                <span class="muted">
                  {nameOf(beside)}: {number ?? "no value"}
                </span>
              </span>
              <IntervalBar estimate={figure} axis={line} width={BAR_PX} />
            </li>
          );
        })}
      </ul>
      {children}
      {secondHow.value && <RightFigures code={row.code} />}
    </li>
  );
}

/** One axis for all that is shown here: every area's own would leave little room for the differences between a few. */
function axisOf(
  { values }: Answer,
  rows: readonly AreaRow[],
  compared: AreasCompared | null,
): IntervalAxis {
  const beside = compared?.areas.flatMap((area) =>
    area.beside.map(({ against, figure }) => against ?? figure),
  );
  const figures = [...rows, values.london, ...(beside ?? [])];
  // The limits of what rests on little lie so far off that nothing else would be told apart; they end at the axis's.
  return intervalAxis(
    figures.flatMap(({ value, high, state }) => [value, state === "unstable" ? null : high]),
    values.measure.scale,
  );
}

/** All of one width and one under the other, so that they can be compared by eye. */
const BAR_PX = 150;

function nameOf({ with: kind, name, against }: Beside): string {
  return against && (kind === "london" || kind === "borough") ? `the rest of ${name}` : name;
}
