import { wordPeriod } from "../../geo/domain/period-wording.ts";
import { formatView } from "../../geo/view/format-view.ts";
import { filterValueWords } from "../../geo/view/labels.ts";
import { wordValue } from "../../geo/view/number-format.ts";
import { wordReason } from "../../geo/view/state-wording.ts";
import { wordDifference, wordVerdict } from "../../geo/view/verdict-wording.ts";
import type { AreasCompared } from "../../geo/wire/comparison.ts";
import { useCompared } from "../state/trust-answers.ts";
import { CRIME_CHOICES, trustViews } from "../state/trust-views.ts";
import { Waiting } from "./waiting.tsx";

/** Recorded crime of one borough, type by type, each over the newest months held of it, against the rest of London. */
export function BoroughCrimes({
  snapshot,
  code,
  name,
}: {
  readonly snapshot: string;
  readonly code: string;
  readonly name: string;
}) {
  const views = trustViews(snapshot);
  const queries = CRIME_CHOICES.map((type) => formatView(views.crime(type, code)));
  const asked = useCompared(queries);
  const rows = (asked.answer ?? []).map((one, i) => ({ one, type: CRIME_CHOICES[i] ?? "" }));
  const unit = rows.find(({ one }) => one !== null)?.one?.measure.unit;
  return (
    <>
      <Waiting asked={asked} sentence="Counting recorded crime, type by type." />
      {unit && (
        <table class="trust-table">
          <caption class="trust-caption">
            Recorded crime by type, {unit}, over the newest months held of each
          </caption>
          <thead>
            <tr>
              <th scope="col">Type</th>
              <th scope="col">{name}</th>
              <th scope="col">Beside the rest of London</th>
              <th scope="col">Months</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ one, type }) => one && <Row key={type} shown={one} type={type} />)}
          </tbody>
        </table>
      )}
      {rows.some(({ one }) => lacksLondon(one)) && (
        <p class="muted">
          No comparison: in those months no complete files of that type are held for London, so
          there is no rest of it to set the figure beside.
        </p>
      )}
    </>
  );
}

function lacksLondon(shown: AreasCompared | null): boolean {
  const london = shown?.areas[0]?.beside.find((one) => one.with === "london");
  return london?.difference.reason === "no-data-for-period";
}

function Row({ shown, type }: { readonly shown: AreasCompared; readonly type: string }) {
  const [area] = shown.areas;
  const london = area?.beside.find((one) => one.with === "london");
  if (!area) return null;
  const { number, interval } = wordValue(area.figure, shown.measure);
  const { missing, months } = shown.period;
  return (
    <tr>
      <th scope="row">{type === "" ? "All types" : filterValueWords("crime", type)}</th>
      <td>
        {number === null ? wordReason(area.figure.reason) : <strong>{number}</strong>}{" "}
        <span class="muted">{interval}</span>
      </td>
      <td>
        {london && wordVerdict(london.difference.verdict)}{" "}
        <span class="muted">
          {london &&
            london.difference.value !== null &&
            wordDifference(london.difference, shown.difference)}
        </span>
      </td>
      <td class="muted">
        {wordPeriod(shown.period)}
        {missing.length > 0 && `, ${months - missing.length} of ${months} held`}
      </td>
    </tr>
  );
}
