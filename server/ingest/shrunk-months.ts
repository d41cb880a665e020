import type { CoverageRow } from "../../geo/wire/snapshot.ts";
import type { Changes } from "./changes.ts";

/** A month that came again with under this share of what it held before is damaged until it comes again whole. */
export const SHRUNK = 0.5;

/**
 * Marks months that a refresh halved, now or in an earlier refresh that was accepted: they must not pass for a fall.
 *
 * `before` is the coverage of the snapshot that is built on.
 */
export function markShrunk(
  rows: readonly CoverageRow[],
  before: readonly CoverageRow[],
  { added, revised }: Changes,
): CoverageRow[] {
  const arrived = new Map([...added, ...revised].map((unit) => [keyOf(unit), unit]));
  const held = new Map(before.map((row) => [keyOf(row), row]));
  return rows.map((row) => {
    if (row.shareOfUsual !== undefined) return row;
    const unit = arrived.get(keyOf(row));
    const share = unit ? shareLeft(unit.before, unit.now) : held.get(keyOf(row))?.shareOfUsual;
    if (share === undefined) return row;
    const reason = `holds ${Math.round(100 * share)} % of the rows it held before`;
    return { ...row, state: "partial", shareOfUsual: share, reasons: [...row.reasons, reason] };
  });
}

function shareLeft(before: number | null, now: number): number | undefined {
  return before !== null && now < before * SHRUNK ? Number((now / before).toFixed(3)) : undefined;
}

function keyOf(unit: { kind: string; force: string; month: string }): string {
  return `${unit.kind} ${unit.force} ${unit.month}`;
}
