import type { BoroughYear } from "./driver-panel.ts";

/** The twelve boroughs of the London Government Act 1963, besides the City. */
const INNER_LONDON = new Set(
  [7, 11, 12, 13, 19, 20, 22, 23, 28, 30, 32, 33].map(
    (n) => `E090000${String(n).padStart(2, "0")}`,
  ),
);

/** The same rows without inner London, as one of the ways of asking. */
export function withoutInnerLondon(rows: readonly BoroughYear[]): BoroughYear[] {
  return rows.filter(({ borough }) => !INNER_LONDON.has(borough));
}
