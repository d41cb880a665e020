import { wordValue } from "../../geo/view/number-format.ts";
import type { AlternativeValue } from "../../geo/wire/values.ts";

/** The same comparison made in other ways, each with its interval: a ratio is never shown as the one figure. */
export function Alternatives({ made }: { readonly made: readonly AlternativeValue[] }) {
  const known = made.filter(({ value }) => value !== null);
  if (known.length === 0) return null;
  return (
    <details class="alternatives" open>
      <summary>The same made in other ways</summary>
      <ul>
        {known.map((way) => {
          const { number, interval } = wordValue(way, { scale: "ratio", unit: "times" });
          return (
            <li key={way.id}>
              <strong>{number}</strong> {way.label}{" "}
              <span class="muted">({interval?.replace(/^.*interval /, "")})</span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
