import type { HeldMonth } from "../../geo/wire/snapshot.ts";

/**
 * Over all months held of a force and kind, in words: of events the shares that have no coordinates, that lie in no borough of London
 * (those among them) and near a ward's edge, and of searches those without a stated ethnicity; of outcomes those that named a crime.
 */
export function sharesLine(months: readonly (HeldMonth | null)[]): string {
  const parts = new Map<string, readonly [part: number, whole: number]>();
  // Rows are not told where counts are rounded.
  const add = (name: string, part: number | null, whole: number | null) => {
    if (part === null || whole === null) return;
    const [had, of] = parts.get(name) ?? [0, 0];
    parts.set(name, [had + part, of + whole]);
  };
  for (const row of months) {
    if (!row) continue;
    const { rows } = row;
    if (row.kind === "outcomes") {
      add("named a crime read beside them or held open", row.linked, rows);
      continue;
    }
    add("without coordinates", rest(rows, row.located), rows);
    add("in no borough of London", rest(rows, row.placed), rows);
    add("of those placed near a ward's edge", row.edge, row.placed);
    const { persons = null, notStated } = row;
    add("of persons without ethnicity by the officer", notStated?.officer ?? null, persons);
    add("by themselves", notStated?.self ?? null, persons);
  }
  return [...parts].map(([name, [part, whole]]) => `${share(part, whole)} ${name}`).join(", ");
}

function rest(whole: number | null, part: number | null): number | null {
  return whole === null || part === null ? null : whole - part;
}

/** Only none is 0 % and only all is 100 %. */
function share(part: number, whole: number): string {
  if (whole === 0) return "none held";
  if (part === 0 || part === whole) return part === 0 ? "0 %" : "100 %";
  const percent = (100 * part) / whole;
  if (percent < 0.05) return "under 0.1 %";
  return percent >= 99.95 ? "over 99.9 %" : `${percent.toFixed(1)} %`;
}
