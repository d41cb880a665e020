import type { Period } from "../../geo/domain/period.ts";
import { wordPeriod } from "../../geo/domain/period-wording.ts";
import { answer } from "../state/answer.ts";
import { heldMonths, isByYear } from "../state/catalogue.ts";
import { ask, view } from "../state/view.ts";
import { PeriodFields } from "./period-fields.tsx";
import { YearFields } from "./year-fields.tsx";

/** The period, from month to month; only months that are held are on offer. */
export function PeriodControl() {
  const newest = answer.value?.view.period === null ? answer.value.values.period : null;
  const shown = view.value.period ?? newest;
  const isNewest = view.value.period === null;
  const Fields = isByYear.value ? YearFields : PeriodFields;
  return (
    <fieldset class="period">
      <legend class="field-label">Period</legend>
      <Fields
        shown={shown}
        held={heldMonths.value}
        onChoose={(period) => ask({ ...view.value, period })}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={isNewest}
          disabled={isNewest && shown === null}
          onChange={() => ask({ ...view.value, period: isNewest && shown ? plain(shown) : null })}
        />
        {isByYear.value ? "The year held most fully" : "Newest 12 months held"}
        {isNewest && shown ? ` (${wordPeriod(shown)}${heldWords()})` : ""}
      </label>
    </fieldset>
  );
}

/** How many of the newest months are missing, where any are. */
function heldWords(): string {
  const period = answer.value?.values.period;
  if (!period || period.missing.length === 0) return "";
  return `, ${period.months - period.missing.length} of them held`;
}

function plain({ from, to }: Period): Period {
  return { from, to };
}
