import { useMemo } from "preact/hooks";
import { wordMonth } from "../../geo/domain/period-wording.ts";
import type { Quarter } from "../../geo/trust/survey-quarter.ts";
import { formatView } from "../../geo/view/format-view.ts";
import type { View } from "../../geo/view/view.ts";
import { boroughPaths } from "../state/borough-paths.ts";
import type { TrustAddress } from "../state/trust-address.ts";
import { useShapes, useValues } from "../state/trust-answers.ts";
import { boroughQuarters, type ShownQuarters, type TrustHeld } from "../state/trust-held.ts";
import { askTrust } from "../state/trust-page.ts";
import { inClassesOf, trustViews, twoMapsAddress } from "../state/trust-views.ts";
import { BoroughMap } from "./borough-map.tsx";
import { BoroughMapTable } from "./borough-map-table.tsx";
import { Choice } from "./choice.tsx";
import { NoteList } from "./note-list.tsx";
import { SurveyChoice } from "./survey-choice.tsx";
import { Waiting } from "./waiting.tsx";

const DRAWN_WIDTH = 480;

/** The measure by borough beside another quarter or another measure, with the way to the same two on the large map. */
export function TwoBoroughMaps({
  held,
  address,
  quarters: { quarter, since },
}: {
  readonly held: TrustHeld;
  readonly address: TrustAddress;
  readonly quarters: ShownQuarters;
}) {
  const views = trustViews(held.snapshot.id);
  const measure = address.besideMeasure ?? address.measure;
  const besideQuarters = boroughQuarters(held, measure);
  const besideQuarter = nearest(
    besideQuarters,
    address.besideQuarter ?? (address.besideMeasure ? quarter : since),
  );
  const left = views.survey(address.measure, quarter);
  const right = views.survey(measure, besideQuarter);
  const first = useValues(formatView(left));
  // Of one measure the colours mean the same on both maps.
  const breaks = measure === address.measure ? (first.answer?.breaks ?? null) : [];
  const second = useValues(breaks && formatView(inClassesOf(right, breaks)));
  const shapes = useShapes(formatView(left));
  const drawn = useMemo(
    () => shapes.answer && boroughPaths(shapes.answer, DRAWN_WIDTH),
    [shapes.answer],
  );
  return (
    <section class="methods-section" aria-labelledby="maps">
      <h2 id="maps">Boroughs on two maps</h2>
      <div class="borough-maps">
        <div>
          <div class="trust-choices">
            <QuarterChoice
              label="Quarter of the first map"
              value={quarter}
              quarters={boroughQuarters(held, address.measure)}
              onChoose={(chosen) => askTrust({ quarter: chosen })}
            />
          </div>
          <Waiting asked={first} sentence="Reading the first map." />
          {first.answer && drawn && (
            <BoroughMap values={first.answer} drawn={drawn} chosen={address.borough} />
          )}
        </div>
        <div>
          <div class="trust-choices">
            <SurveyChoice
              label="Measure of the second map"
              value={measure}
              held={held}
              onChoose={(id) => askTrust({ besideMeasure: id === address.measure ? null : id })}
            />
            <QuarterChoice
              label="Quarter of the second map"
              value={besideQuarter}
              quarters={besideQuarters}
              onChoose={(chosen) => askTrust({ besideQuarter: chosen })}
            />
          </div>
          <Waiting asked={second} sentence="Reading the second map." />
          {second.answer && drawn && (
            <BoroughMap values={second.answer} drawn={drawn} chosen={address.borough} />
          )}
        </div>
      </div>
      <Waiting asked={shapes} sentence="Reading the boroughs' outlines." />
      <MapLinks left={left} right={right} />
      {first.answer && second.answer && (
        <>
          <BoroughMapTable left={first.answer} right={second.answer} address={address} />
          <p class="muted">
            {first.answer.denominator}. Snapshot {first.answer.snapshot}.
          </p>
          <NoteList notes={[...first.answer.notes, ...second.answer.notes]} on="the two maps" />
        </>
      )}
    </section>
  );
}

function MapLinks({ left, right }: { readonly left: View; readonly right: View }) {
  return (
    <p class="trust-links">
      On the large map: <a href={`/?${formatView(left)}`}>the first one</a>,{" "}
      <a href={twoMapsAddress(left, right, "side")}>both side by side</a>,{" "}
      <a href={twoMapsAddress(left, right, "swipe")}>one under a divider</a>.
    </p>
  );
}

/** A quarter of those held. */
export function QuarterChoice({
  label,
  value,
  quarters,
  onChoose,
}: {
  readonly label: string;
  readonly value: Quarter;
  readonly quarters: readonly Quarter[];
  readonly onChoose: (quarter: Quarter) => void;
}) {
  const options = quarters
    .toReversed()
    .map((one) => ({ value: one, label: `year to ${wordMonth(one)}` }));
  return <Choice label={label} value={value} options={options} onChoose={onChoose} />;
}

/** The quarter itself where it is held, else the nearest before it, else the first. */
function nearest(quarters: readonly Quarter[], wanted: Quarter): Quarter {
  return quarters.filter((one) => one <= wanted).at(-1) ?? quarters[0] ?? wanted;
}
