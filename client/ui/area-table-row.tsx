import type { IngredientWords } from "../../geo/view/ingredient-words.ts";
import { formatAmount, formatCount, wordValue } from "../../geo/view/number-format.ts";
import { SPOT_SHORT } from "../../geo/view/spot-wording.ts";
import { STATE_MARKS, STATE_WORDS } from "../../geo/view/state-wording.ts";
import type { Answer } from "../state/answer.ts";
import type { AreaRow } from "../state/area-row.ts";
import { boroughName } from "../state/areas.ts";

/** One area in the table; its name is the button that selects it. */
export function AreaTableRow({
  row,
  position,
  shown: { values },
  withBorough,
  words,
  isActive,
  isSelected,
  onFocus,
  onChoose,
}: {
  readonly row: AreaRow;
  readonly position: number;
  readonly shown: Answer;
  readonly withBorough: boolean;
  /** What the columns of events and of what they are set against are called; none where null. */
  readonly words: IngredientWords;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly onFocus: () => void;
  readonly onChoose: (add: boolean) => void;
}) {
  const { number, interval } = wordValue(row, values.measure);
  return (
    <tr aria-rowindex={position + 2} data-row={position} data-selected={isSelected}>
      <th scope="row">
        <button
          type="button"
          tabIndex={isActive ? 0 : -1}
          aria-pressed={isSelected}
          onFocus={onFocus}
          onClick={(event) => onChoose(event.shiftKey || event.ctrlKey || event.metaKey)}
        >
          {row.name}
        </button>
      </th>
      {withBorough && <td class="cell-borough">{boroughName(row.borough)}</td>}
      <td class="number">
        <strong>{number ?? "–"}</strong>
      </td>
      <td class="number">
        {row.spot ? SPOT_SHORT[row.spot.spot] : (interval?.replace(/^.*interval /, "") ?? "")}
      </td>
      {words.events && <td class="number">{row.count === null ? "" : formatCount(row.count)}</td>}
      {words.base && <td class="number">{row.base === null ? "" : formatAmount(row.base)}</td>}
      <td>
        <span aria-hidden="true">{STATE_MARKS[row.state]}</span> {STATE_WORDS[row.state]}
      </td>
    </tr>
  );
}
