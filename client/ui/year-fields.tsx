import type { Month, Period } from "../../geo/domain/period.ts";
import { Choice } from "./choice.tsx";

/** First and last calendar year of a period, of those with months held; a start after the end moves the end along, and the other way about. */
export function YearFields({
  shown,
  held,
  onChoose,
}: {
  /** Null while unknown. */
  readonly shown: Period | null;
  readonly held: readonly Month[];
  readonly onChoose: (period: Period) => void;
}) {
  const [from, to] = [yearOf(shown?.from), yearOf(shown?.to)];
  const years = [...new Set([...held.map(yearOf), from, to])].filter(Boolean).sort().reverse();
  const options = years.map((value) => ({ value, label: value }));
  const choose = (first: number, last: number) =>
    onChoose({ from: `${first}-01`, to: `${last}-12` });
  return (
    <>
      <div class="fields">
        <Choice
          label="From"
          value={from}
          options={options}
          onChoose={(year) => choose(Number(year), Math.max(Number(year), Number(to)))}
        />
        <Choice
          label="To"
          value={to}
          options={options}
          onChoose={(year) =>
            choose(Math.min(Number(from) || Number(year), Number(year)), Number(year))
          }
        />
      </div>
      <p class="muted">Where counts are rounded, events are told by calendar year only.</p>
    </>
  );
}

function yearOf(month: Month | undefined): string {
  return month?.slice(0, 4) ?? "";
}
