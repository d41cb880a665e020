import type { CoverageRow, OutcomesRow } from "../../geo/wire/snapshot.ts";
import type { Changes } from "./changes.ts";

/** A month that came again with under this share of what it held before is damaged until it comes again whole. */
export const SHRUNK = 0.5;

/**
 * Marks months that a refresh halved, now or in an earlier refresh that was accepted: they must not pass for a fall.
 *
 * `before` is what the snapshot that is built on says. A month that came halved and comes once more is held against what it had whole.
 */
export function markShrunk<Row extends MonthRow>(
  rows: readonly Row[],
  before: readonly MonthRow[],
  { revised }: Pick<Changes, "revised">,
): Row[] {
  const cameAgain = new Set(revised.map(keyOf));
  const held = new Map(before.map((row) => [keyOf(row), row]));
  return rows.map((row) => {
    const old = held.get(keyOf(row));
    const known = old && shareKnown(old);
    const whole = old && old.rows / (known ?? 1);
    const share = cameAgain.has(keyOf(row)) ? shareLeft(whole, row.rows) : known;
    if (share === undefined) return row;
    const reason = `holds ${Math.round(100 * share)} % of the rows it held before it came again`;
    return { ...row, state: "partial", shareOfBefore: share, reasons: [...row.reasons, reason] };
  });
}

/** Formats 1 and 2 kept this share under the name of the other, and only the reason tells which it was. */
function shareKnown({ shareOfBefore, shareOfUsual, reasons }: MonthRow): number | undefined {
  const older = reasons.some((reason) => reason.endsWith("of the rows it held before"));
  return shareOfBefore ?? (older ? shareOfUsual : undefined);
}

type MonthRow = CoverageRow | OutcomesRow;

function shareLeft(before: number | undefined, now: number): number | undefined {
  return before !== undefined && now < before * SHRUNK
    ? Number((now / before).toFixed(3))
    : undefined;
}

function keyOf(unit: { kind: string; force: string; month: string }): string {
  return `${unit.kind} ${unit.force} ${unit.month}`;
}
