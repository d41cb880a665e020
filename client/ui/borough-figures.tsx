import { wordMonth, wordPeriod } from "../../geo/domain/period-wording.ts";
import { intervalAxis } from "../../geo/view/interval-axis.ts";
import { formatCount, wordValue } from "../../geo/view/number-format.ts";
import { STATE_MARKS, STATE_WORDS, wordReason } from "../../geo/view/state-wording.ts";
import { wordDifference, wordVerdict } from "../../geo/view/verdict-wording.ts";
import type { AreasCompared, Beside } from "../../geo/wire/comparison.ts";
import { IntervalBar } from "./interval-bar.tsx";

/** One borough's figures, a measure per row: value and London's on one axis, whether they differ, its peers, and the change since an earlier quarter. */
export function BoroughFigures({
  caption,
  shown,
  name,
  since,
}: {
  readonly caption: string;
  readonly shown: readonly AreasCompared[];
  readonly name: string;
  /** The quarter that a change is from; null where none is asked for. */
  readonly since: string | null;
}) {
  if (shown.length === 0) return null;
  return (
    <table class="beside borough-figures">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Measure</th>
          <th scope="col">{name}</th>
          <th scope="col">Beside London</th>
          <th scope="col">Beside its peers</th>
          {since && <th scope="col">Since the year to {wordMonth(since)}</th>}
        </tr>
      </thead>
      <tbody>
        {shown.map((one) => (
          <Row key={one.measure.id} shown={one} withChange={since !== null} />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  shown,
  withChange,
}: {
  readonly shown: AreasCompared;
  readonly withChange: boolean;
}) {
  const [area] = shown.areas;
  if (!area) return null;
  const { figure } = area;
  const find = (kind: Beside["with"]) => area.beside.find((one) => one.with === kind);
  const { number, interval } = wordValue(figure, shown.measure);
  const months = shown.period.months - shown.period.missing.length;
  return (
    <tr>
      <th scope="row">
        <strong>{shown.measure.label}</strong>
        <span class="muted">{shown.measure.unit}</span>
        <span class="muted">
          {wordPeriod(shown.period)}
          {shown.period.missing.length > 0 && `, ${months} of ${shown.period.months} months held`}
        </span>
      </th>
      <td>
        <IntervalBar estimate={figure} axis={axisOf(shown)} width={BAR_PX} />
        <span>
          <strong>{number ?? "no value"}</strong>
          {figure.state !== "ok" && ` ${STATE_MARKS[figure.state]} ${STATE_WORDS[figure.state]}`}
        </span>
        <span class="muted">{interval ?? wordReason(figure.reason)}</span>
        <span class="muted">{baseOf(shown)}</span>
      </td>
      <Side shown={shown} beside={find("london")} />
      <Side shown={shown} beside={find("peers")} />
      {withChange && <Side shown={shown} beside={find("period")} />}
    </tr>
  );
}

/** What stands beside, its value, and the difference with its interval. */
function Side({
  shown,
  beside,
}: {
  readonly shown: AreasCompared;
  readonly beside: Beside | undefined;
}) {
  if (!beside) return <td class="muted">no comparison</td>;
  const { difference } = beside;
  const other = beside.against ?? beside.figure;
  const { number } = wordValue(other, shown.measure);
  return (
    <td>
      {other.value !== null && <IntervalBar estimate={other} axis={axisOf(shown)} width={BAR_PX} />}
      {number !== null && (
        <span class="muted">
          {sideName(beside, shown)} {number}
        </span>
      )}
      <strong class="beside-verdict">{wordVerdict(difference.verdict)}</strong>
      <span class="muted">{wordDifference(difference, shown.difference)}</span>
    </td>
  );
}

/** Also where the table's head is not to be seen, in narrow windows. */
function sideName({ with: kind }: Beside, { measure }: AreasCompared): string {
  if (kind === "period") return "then";
  if (kind === "peers") return "its peers";
  return measure.unit === SHARE_OF_ASKED ? "London" : "the rest of London";
}

/** How much stands behind a figure: people asked, as far as the survey is assumed to have asked them, or events. */
function baseOf({ areas }: AreasCompared): string | null {
  const figure = areas[0]?.figure;
  if (!figure || figure.value === null) return null;
  if (figure.count === null)
    return figure.base === null ? null : `n ${formatCount(figure.base)}, assumed`;
  const reference =
    figure.referenceCount === null ? "" : ` and ${formatCount(figure.referenceCount)}`;
  return `n ${formatCount(figure.count)}${reference}`;
}

/** Narrower columns shrink it. */
const BAR_PX = 210;

/** Shares of people asked stand on one scale, so that the rows can be compared by eye. */
function axisOf({ areas, measure }: AreasCompared) {
  if (measure.unit === SHARE_OF_ASKED) return WHOLE;
  const figures = areas.flatMap(({ figure, beside }) => [
    figure,
    ...beside.map((one) => one.against ?? one.figure),
  ]);
  const ends = figures.flatMap(({ value, low, high }) => [value, low, high]);
  return intervalAxis(ends, measure.scale);
}

/** The unit of every survey measure. */
const SHARE_OF_ASKED = "share of respondents";

const WHOLE = intervalAxis([1], "share");
