import { useState } from "preact/hooks";
import { wordMonth } from "../../geo/domain/period-wording.ts";
import { type ValueUnit, wordValue } from "../../geo/view/number-format.ts";
import { STATE_WORDS } from "../../geo/view/state-wording.ts";
import type { TrendPoint } from "../state/trend-shape.ts";

/** The numbers of a trend, newest first, made when they are asked for. */
export function TrendTable({
  subject,
  name,
  points,
  london,
  unit,
}: {
  readonly subject: string;
  readonly name: string;
  readonly points: readonly TrendPoint[];
  readonly london: readonly TrendPoint[];
  readonly unit: ValueUnit;
}) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        The months as a table<span class="unseen"> of {subject}</span>
      </summary>
      {open && (
        <table class="trend-table">
          <caption class="unseen">
            {subject} in {name} by month, {unit.unit}
          </caption>
          <thead>
            <tr>
              <th scope="col">Month</th>
              <th scope="col">{name}</th>
              <th scope="col">95 % interval</th>
              <th scope="col">London</th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            {points.toReversed().map((point) => {
              const { number, interval } = wordValue(point, unit);
              const other = london[point.at];
              return (
                <tr key={point.month}>
                  <th scope="row">{wordMonth(point.month)}</th>
                  <td>{number ?? "no value"}</td>
                  <td>{interval?.replace(/^.*interval /, "") ?? ""}</td>
                  <td>{(other && wordValue(other, unit).number) ?? "no value"}</td>
                  <td>{STATE_WORDS[point.state]}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </details>
  );
}
