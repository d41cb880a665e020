import { wordDifference, wordVerdict } from "../../geo/view/verdict-wording.ts";
import type { AreasCompared, Pair } from "../../geo/wire/comparison.ts";

/** Whether every two areas differ: a table with the area of the row beside that of the column, and the same in sentences. */
export function PairMatrix({ shown }: { readonly shown: AreasCompared }) {
  const { areas, pairs } = shown;
  if (pairs.length === 0) return null;
  return (
    <div class="pairs">
      <h3 id="pairs-head">Does each pair differ?</h3>
      <table aria-labelledby="pairs-head">
        <thead>
          <tr>
            <td />
            {areas.map(({ code, name }, i) => (
              <th key={code} scope="col">
                <abbr title={name}>{i + 1}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {areas.map((row, i) => (
            <tr key={row.code}>
              <th scope="row">
                <span class="ordinal">{i + 1}</span>
                <span class="pairs-name">{row.name}</span>
              </th>
              {areas.map((column) => (
                <Cell key={column.code} shown={shown} row={row} column={column} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="muted">
        ▲ the row's area is above the column's, ▼ below, ◌ cannot tell, × not compared. Allowed for
        is that {pairs.length === 1 ? "one pair was" : `${pairs.length} pairs were`} looked at.
      </p>
      <details>
        <summary>In words</summary>
        <ul>
          {pairs.map((pair) => (
            <li key={pair.areas.join()}>{sentence(pair, shown)}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}

interface Named {
  readonly code: string;
  readonly name: string;
}

function Cell({
  shown,
  row,
  column,
}: {
  readonly shown: AreasCompared;
  readonly row: Named;
  readonly column: Named;
}) {
  const own = shown.pairs.find(({ areas: [a, b] }) => a === row.code && b === column.code);
  const turned = shown.pairs.find(({ areas: [a, b] }) => a === column.code && b === row.code);
  const pair = own ?? turned;
  if (!pair) return <td class="pairs-self" />;
  const verdict = own ? pair.verdict : turn(pair.verdict);
  const [sign = "", ...words] = wordVerdict(verdict).split(" ");
  return (
    <td title={sentence(pair, shown)}>
      <span aria-hidden="true">{sign}</span>
      <span class="unseen">{words.join(" ")}</span>
    </td>
  );
}

function turn(verdict: Pair["verdict"]): Pair["verdict"] {
  return verdict === "above" ? "below" : verdict === "below" ? "above" : verdict;
}

function sentence({ areas, difference, verdict }: Pair, shown: AreasCompared): string {
  const [first, second] = areas.map(
    (code) => shown.areas.find((area) => area.code === code)?.name ?? code,
  );
  return `${first} beside ${second}: ${wordVerdict(verdict)}. ${wordDifference(difference, shown.difference)}`;
}
