import { useId } from "preact/hooks";
import type { Month, Period } from "../../geo/domain/period.ts";
import { wordMonth } from "../../geo/domain/period-wording.ts";

/** First and last month of a period, of the months held; a start after the end moves the end along, and the other way about. */
export function PeriodFields({
  shown,
  held,
  onChoose,
}: {
  /** Null while unknown. */
  readonly shown: Period | null;
  readonly held: readonly Month[];
  readonly onChoose: (period: Period) => void;
}) {
  const from = (chosen: Month) =>
    onChoose({ from: chosen, to: shown && shown.to >= chosen ? shown.to : chosen });
  const to = (chosen: Month) =>
    onChoose({ from: shown && shown.from <= chosen ? shown.from : chosen, to: chosen });
  return (
    <div class="fields">
      <MonthChoice label="From" month={shown?.from} held={held} onChoose={from} />
      <MonthChoice label="To" month={shown?.to} held={held} onChoose={to} />
    </div>
  );
}

function MonthChoice({
  label,
  month,
  held,
  onChoose,
}: {
  readonly label: string;
  readonly month: Month | undefined;
  readonly held: readonly Month[];
  readonly onChoose: (month: Month) => void;
}) {
  const id = useId();
  const months = offered(month, held);
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
function offered(month: Month | undefined, held: readonly Month[]): readonly Month[] {
  if (month === undefined || held.includes(month)) return held;
  return [...held, month].sort();
}
