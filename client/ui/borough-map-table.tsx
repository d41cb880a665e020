import { wordPeriod } from "../../geo/domain/period-wording.ts";
import { wordValue } from "../../geo/view/number-format.ts";
import type { Values } from "../../geo/wire/values.ts";
import type { TrustAddress } from "../state/trust-address.ts";
import { trustPageAddress } from "../state/trust-page.ts";

/** Both maps' numbers, borough by borough in the order of their names: intervals overlap, so no rank is given. */
export function BoroughMapTable({
  left,
  right,
  address,
}: {
  readonly left: Values;
  readonly right: Values;
  readonly address: TrustAddress;
}) {
  const rows = left.areas
    .map((code, i) => ({ code, name: left.name[i] ?? code }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return (
    <details>
      <summary>Both maps as a table, with intervals</summary>
      <table class="trust-table">
        <thead>
          <tr>
            <th scope="col">Borough</th>
            <th scope="col">{headOf(left)}</th>
            <th scope="col">{headOf(right)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, name }) => (
            <tr key={code}>
              <th scope="row">
                <a href={trustPageAddress({ ...address, borough: code })}>{name}</a>
              </th>
              <Cell values={left} code={code} />
              <Cell values={right} code={code} />
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Cell({ values, code }: { readonly values: Values; readonly code: string }) {
  const i = values.areas.indexOf(code);
  const bounded = {
    value: values.value[i] ?? null,
    low: values.low[i] ?? null,
    high: values.high[i] ?? null,
  };
  const { number, interval } = wordValue(bounded, values.measure);
  if (number === null) return <td class="muted">no value</td>;
  return (
    <td>
      {number} <span class="muted">{interval?.replace(/^.*interval /, "")}</span>
    </td>
  );
}

function headOf({ measure, period }: Values): string {
  return `${measure.label}, ${wordPeriod(period)}`;
}
