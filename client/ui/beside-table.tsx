import { intervalAxis } from "../../geo/view/interval-axis.ts";
import { wordValue } from "../../geo/view/number-format.ts";
import { STATE_WORDS, wordReason } from "../../geo/view/state-wording.ts";
import { wordDifference, wordVerdict } from "../../geo/view/verdict-wording.ts";
import type { AreasCompared, Beside, ComparedArea, Figure } from "../../geo/wire/comparison.ts";
import { londonWords } from "../state/london-words.ts";
import { IntervalBar } from "./interval-bar.tsx";

/** One area and what it is beside: points with intervals on an axis that all areas share, every number as text in the same rows. */
export function BesideTable({
  shown,
  area,
}: {
  readonly shown: AreasCompared;
  readonly area: ComparedArea;
}) {
  return (
    <table class="beside">
      <caption class="unseen">{area.name} beside others</caption>
      <thead>
        <tr>
          <th scope="col">Area</th>
          <th scope="col">{shown.measure.label}</th>
          <th scope="col">{area.name} beside it</th>
        </tr>
      </thead>
      <tbody>
        <tr class="beside-own">
          <th scope="row">{area.name}</th>
          <ValueCell shown={shown} figure={area.figure} />
          <td />
        </tr>
        {area.beside.map((beside) => (
          <BesideRow key={beside.with} shown={shown} area={area} beside={beside} />
        ))}
      </tbody>
    </table>
  );
}

function BesideRow({
  shown,
  area,
  beside,
}: {
  readonly shown: AreasCompared;
  readonly area: ComparedArea;
  readonly beside: Beside;
}) {
  const { difference } = beside;
  return (
    <tr>
      <th scope="row">{nameOf(beside, area, shown.measure.id)}</th>
      <ValueCell shown={shown} figure={beside.against ?? beside.figure} />
      <td>
        <strong class="beside-verdict">{wordVerdict(difference.verdict)}</strong>
        <span class="muted">{wordDifference(difference, shown.difference)}</span>
        {difference.state === "unstable" && (
          <span class="muted">{wordReason(difference.reason)}</span>
        )}
      </td>
    </tr>
  );
}

function ValueCell({ shown, figure }: { readonly shown: AreasCompared; readonly figure: Figure }) {
  const { value, interval } = wordValue(figure, shown.measure);
  return (
    <td>
      <IntervalBar estimate={figure} axis={axisOf(shown)} width={200} />
      <span>
        <strong>{value}</strong>
        {figure.state !== "ok" && ` (${STATE_WORDS[figure.state]})`}
      </span>
      <span class="muted">{interval ?? wordReason(figure.reason)}</span>
    </td>
  );
}

function nameOf(
  { with: kind, name, against }: Beside,
  area: ComparedArea,
  measure: string,
): string {
  if (kind === "peers") return name;
  if (kind === "period") return `${area.name}, ${name}`;
  if (kind === "london" && londonWords(measure) === name) return name;
  return against ? `The rest of ${name}` : name;
}

/** The City's rates, many times all others, would leave no room for them. */
function axisOf({ areas, measure }: AreasCompared) {
  const figures = areas.flatMap(({ figure, beside }) => [
    figure,
    ...beside.map((one) => one.against ?? one.figure),
  ]);
  return intervalAxis(
    figures.flatMap(({ value, high }) => [value, high]),
    measure.scale,
  );
}
