import { useId } from "preact/hooks";
import type { Month, Period } from "../../geo/domain/period.ts";
import { wordMonth, wordPeriod } from "../../geo/view/period-wording.ts";
import { answer } from "../state/answer.ts";
import { heldMonths } from "../state/catalogue.ts";
import { ask, view } from "../state/view.ts";

/** The period, from month to month; only months that are held are on offer. */
export function PeriodControl() {
  const newest = answer.value?.view.period === null ? answer.value.values.period : null;
  const shown = view.value.period ?? newest;
  const isNewest = view.value.period === null;
  return (
    <fieldset class="period">
      <legend class="field-label">Period</legend>
      <div class="fields">
        <MonthChoice label="From" month={shown?.from} onChoose={(from) => askFrom(from, shown)} />
        <MonthChoice label="To" month={shown?.to} onChoose={(to) => askTo(to, shown)} />
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={isNewest}
          disabled={isNewest && shown === null}
          onChange={() => ask({ ...view.value, period: isNewest && shown ? plain(shown) : null })}
        />
        Newest 12 months held{isNewest && shown ? ` (${wordPeriod(shown)}${heldWords()})` : ""}
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

/** A start after the end moves the end along, and the other way about. */
function askFrom(from: Month, shown: Period | null): void {
  ask({ ...view.value, period: { from, to: shown && shown.to >= from ? shown.to : from } });
}

function askTo(to: Month, shown: Period | null): void {
  ask({ ...view.value, period: { from: shown && shown.from <= to ? shown.from : to, to } });
}

function plain({ from, to }: Period): Period {
  return { from, to };
}

function MonthChoice({
  label,
  month,
  onChoose,
}: {
  readonly label: string;
  readonly month: Month | undefined;
  readonly onChoose: (month: Month) => void;
}) {
  const id = useId();
  const months = offered(month);
  const years = [...new Set(months.map((own) => own.slice(0, 4)))].reverse();
  return (
    <div class="field">
      <label class="field-sublabel" for={id}>
        {label}
      </label>
      <select
        id={id}
        value={month}
        disabled={months.length === 0}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {years.map((year) => (
          <optgroup key={year} label={year}>
            {months
              .filter((own) => own.startsWith(year))
              .map((own) => (
                <option key={own} value={own} selected={own === month}>
                  {wordMonth(own)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

/** A month that an address asked for stays on offer, held or not, so that the control shows what is asked. */
function offered(month: Month | undefined): readonly Month[] {
  if (month === undefined || heldMonths.value.includes(month)) return heldMonths.value;
  return [...heldMonths.value, month].sort();
}
