import { wordAssociation, wordStability } from "../../geo/wire/driver-wording.ts";
import type { Driver } from "../../geo/wire/drivers.ts";
import { DriverBar } from "./driver-bar.tsx";
import { SpecificationCurve } from "./specification-curve.tsx";

/** A factor per row with its two questions, never mixed: where it rose more, and where it is higher. */
export function DriverTable({
  caption,
  drivers,
}: {
  readonly caption: string;
  readonly drivers: readonly Driver[];
}) {
  const factors = [...new Set(drivers.map(({ factor }) => factor))];
  const reach = reachOf(drivers);
  return (
    <table class="beside driver-table">
      <caption class="trust-caption">
        {caption}: points of the measure per typical difference of the factor (one standard
        deviation), with 95&nbsp;% intervals on one scale from −{reach} to {reach}
      </caption>
      <thead>
        <tr>
          <th scope="col">Factor</th>
          {QUESTIONS.map((question) => (
            <th key={question} scope="col">
              {HEADS[question]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {factors.map((factor) => (
          <Row
            key={factor}
            drivers={drivers.filter((one) => one.factor === factor)}
            reach={reach}
          />
        ))}
      </tbody>
    </table>
  );
}

function Row({ drivers, reach }: { readonly drivers: readonly Driver[]; readonly reach: number }) {
  const [first] = drivers;
  if (!first) return null;
  return (
    <tr>
      <th scope="row">
        <strong>{first.label}</strong>
        {first.doesNotMean && <span class="muted">{first.doesNotMean}</span>}
        {first.source && (
          <details>
            <summary>
              Source<span class="unseen"> of {first.label}</span>
            </summary>
            <span class="muted">{first.source}</span>
          </details>
        )}
      </th>
      {QUESTIONS.map((question) => (
        <Cell
          key={question}
          driver={drivers.find((one) => one.question === question)}
          reach={reach}
        />
      ))}
    </tr>
  );
}

const QUESTIONS = ["changes", "levels"] as const;

const HEADS = {
  changes: "Boroughs where it rose more",
  levels: "Boroughs where it is higher",
} as const;

function Cell({ driver, reach }: { readonly driver: Driver | undefined; readonly reach: number }) {
  if (!driver) return <td class="muted">not asked</td>;
  const { stability, state } = driver;
  return (
    <td>
      <span class="driver-question muted">{HEADS[driver.question]}</span>
      <strong class="beside-verdict">{wordAssociation(driver)}</strong>
      {state !== "not-estimable" && (
        <>
          <DriverBar association={driver} reach={reach} />
          <span>{driver.words}</span>
          <span class="muted">{wordStability(driver)}</span>
          <span class="muted">
            n {driver.n.boroughs} boroughs, {wordYears(driver.n.years)}
          </span>
        </>
      )}
      {stability.estimated > 0 && (
        <details>
          <summary>
            Asked in {stability.cases} ways<span class="unseen">: {driver.label}</span>
          </summary>
          <SpecificationCurve stability={stability} label={driver.label} />
        </details>
      )}
    </td>
  );
}

function wordYears(years: readonly string[]): string {
  return years.length === 0 ? "no year" : `years to ${years.join(", ")}`;
}

/** A round number of points that holds all but the widest intervals. */
function reachOf(drivers: readonly Driver[]): number {
  const ends = drivers
    .flatMap(({ low, high }) => (low === null || high === null ? [] : [Math.max(-low, high)]))
    .sort((a, b) => a - b);
  const most = ends[Math.floor((ends.length - 1) * 0.9)] ?? 1;
  return Math.max(1, Math.ceil(most));
}
