import { formatView } from "../../geo/view/format-view.ts";
import { LEVEL_WORDS } from "../../geo/view/labels.ts";
import { formatCount, wordValue } from "../../geo/view/number-format.ts";
import { wordDifference, wordVerdict } from "../../geo/view/verdict-wording.ts";
import type { AllScanned } from "../../geo/wire/comparison.ts";
import { londonWords } from "../state/london-words.ts";
import { view } from "../state/view.ts";
import { FunnelChart } from "./funnel-chart.tsx";

/** How many areas are listed; the rest are counted. */
const MOST_LISTED = 60;

/** Which areas of the level stand out, the clearest first, once the number of looks is allowed for. */
export function ScanSection({ shown }: { readonly shown: AllScanned }) {
  const { many } = LEVEL_WORDS[shown.level];
  const standing = outstanding(shown);
  const london = londonWords(shown.measure.id);
  const against = shown.against === "london" ? london : "the period compared with";
  return (
    <section class="methods-section" aria-label="What stands out">
      <h2>What stands out</h2>
      <p>
        {formatCount(standing.length)} of {formatCount(shown.tested)} {many} tested{" "}
        {standing.length === 1 ? "stands" : "stand"} out from {against}:{" "}
        {formatCount(countOf(shown, "above"))} above, {formatCount(countOf(shown, "below"))} below.
        {standing.length > MOST_LISTED && ` The ${MOST_LISTED} clearest are listed.`}
      </p>
      <FunnelChart shown={shown} />
      {standing.length > 0 && <Standing shown={shown} indices={standing.slice(0, MOST_LISTED)} />}
    </section>
  );
}

function Standing({
  shown,
  indices,
}: {
  readonly shown: AllScanned;
  readonly indices: readonly number[];
}) {
  return (
    <table class="beside">
      <thead>
        <tr>
          <th scope="col">Area</th>
          <th scope="col">{shown.measure.label}</th>
          <th scope="col">
            {shown.against === "london"
              ? `Beside ${londonWords(shown.measure.id)}`
              : "Beside the other period"}
          </th>
        </tr>
      </thead>
      <tbody>
        {indices.map((i) => (
          <ScannedRow key={shown.areas[i]} shown={shown} i={i} />
        ))}
      </tbody>
    </table>
  );
}

function ScannedRow({ shown, i }: { readonly shown: AllScanned; readonly i: number }) {
  const [code, figure, difference] = [shown.areas[i], shown.figure[i], shown.differences[i]];
  if (!code || !figure || !difference) return null;
  const { value, interval } = wordValue(figure, shown.measure);
  return (
    <tr>
      <th scope="row">
        <a href={`/compare?${formatView({ ...view.value, areas: [code] })}`}>{shown.name[i]}</a>
      </th>
      <td>
        <strong>{value}</strong>
        <span class="muted">{interval}</span>
      </td>
      <td>
        <strong class="beside-verdict">{wordVerdict(shown.verdict[i] ?? null)}</strong>
        <span class="muted">{wordDifference(difference, shown.difference)}</span>
      </td>
    </tr>
  );
}

/** By q-value; of equal ones the larger difference first. */
function outstanding({ verdict, q, differences, difference: { even } }: AllScanned): number[] {
  const away = (i: number) => Math.abs((differences[i]?.value ?? even) - even);
  return verdict
    .flatMap((own, i) => (own === "above" || own === "below" ? [i] : []))
    .sort((a, b) => (q[a] ?? 1) - (q[b] ?? 1) || away(b) - away(a));
}

function countOf({ verdict }: AllScanned, wanted: "above" | "below"): number {
  return verdict.filter((own) => own === wanted).length;
}
