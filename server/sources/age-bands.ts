import { columnKey } from "./csv-columns.ts";
import type { AgeBand } from "./reference-kinds.ts";

/** The columns of a census table by age: each band's position, and that of the total; null when there are no bands. */
export function ageColumns(columns: readonly string[]): AgeColumns | null {
  const bands: (AgeBand & { position: number })[] = [];
  let total: number | null = null;
  columns.forEach((column, position) => {
    const [, label] = /^age: (.+)$/i.exec(column) ?? [];
    if (label === undefined) return;
    const span = spanOf(columnKey(label));
    if (span) bands.push({ label, ...span, position });
    else if (columnKey(label).startsWith("total")) total ??= position;
  });
  return bands.length < 2 ? null : { bands: bands.sort((a, b) => a.from - b.from), total };
}

export interface AgeColumns {
  /** Youngest first. */
  readonly bands: readonly (AgeBand & { readonly position: number })[];
  readonly total: number | null;
}

/** What is missing for the bands to hold every age once, in words; null when nothing is. */
export function gapInBands(bands: readonly AgeBand[]): string | null {
  let next: number | null = 0;
  for (const { from, to, label } of bands) {
    if (from !== next) return `"${label}" where age ${next ?? "none"} should begin`;
    next = to === null ? null : to + 1;
  }
  return next === null ? null : `nobody of ${next} years and over`;
}

/** Ages in the words of the census: "aged 4 years and under", "aged 5 to 9 years", "aged 85 years and over", "aged under 1 year". */
function spanOf(label: string): { from: number; to: number | null } | null {
  const [, first = "", second, open] =
    /^aged (?:under )?(\d+)(?: to (\d+))? years?(?: (and over|and under))?$/.exec(label) ?? [];
  if (first === "") return null;
  const age = Number(first);
  if (label.startsWith("aged under")) return { from: 0, to: age - 1 };
  if (open === "and under") return { from: 0, to: age };
  if (open === "and over") return { from: age, to: null };
  return { from: age, to: second === undefined ? age : Number(second) };
}
